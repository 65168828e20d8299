using TestHarness.Ocpp.Findings;
using TestHarness.Rules.Linting;

namespace TestHarness.Tests.Rules.Linting;

/// <summary>Keeps what the linter tells, as text.</summary>
internal sealed class CollectingSink : ILintSink
{
    internal List<string> Told { get; } = [];

    internal List<(long Line, string? Station, Finding Finding)> Findings { get; } = [];

    public void Found(long line, string? stationIdentity, Finding finding)
    {
        Findings.Add((line, stationIdentity, finding));
        Told.Add($"{line} {stationIdentity} {finding}");
    }

    public void Missing(long line, long first, long last) => Told.Add($"{line} missing {first} to {last}");

    public void Unreadable(long line, string reason) => Told.Add($"{line} unreadable");

    public void Flush()
    {
    }
}
