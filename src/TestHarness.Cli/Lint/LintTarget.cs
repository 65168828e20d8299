using TestHarness.Ocpp.Findings;
using TestHarness.Reporting.Lint;
using TestHarness.Rules.Linting;

namespace TestHarness.Cli.Lint;

/// <summary>Passes what is found in one trace on to the report, and counts it by requirement.</summary>
internal sealed class LintTarget(string file, ILintReport report, LintSummary summary) : ILintSink
{
    public void Found(long line, string? stationIdentity, Finding finding)
    {
        summary.Count(finding);
        report.Found(file, line, stationIdentity, finding);
    }

    public void Missing(long line, long first, long last) => report.Missing(file, line, first, last);

    public void Unreadable(long line, string reason) => report.Unreadable(file, line, reason);

    public void Flush() => report.Flush();
}
