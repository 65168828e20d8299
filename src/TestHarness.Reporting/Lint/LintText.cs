using System.Text;
using TestHarness.Ocpp.Findings;
using TestHarness.Reporting.Text;

namespace TestHarness.Reporting.Lint;

/// <summary>For people: one finding a line, <c>file:line</c> first, so that editors and terminals lead there.</summary>
public sealed class LintText : ILintReport
{
    private readonly StreamWriter _output;

    /// <summary>A report on a stream, which is closed with it.</summary>
    public LintText(Stream output) => _output = new StreamWriter(output, new UTF8Encoding(false), 64 * 1024) { NewLine = "\n" };

    /// <inheritdoc />
    public void Found(string file, long line, string? stationIdentity, Finding finding) =>
        _output.WriteLine(FindingText.Of(finding, stationIdentity is null ? $"{file}:{line}" : $"{file}:{line}: {stationIdentity}"));

    /// <inheritdoc />
    public void Unreadable(string file, long line, string reason) => Line(FindingText.OneLine($"{file}:{line}: this line cannot be read: {reason}"));

    /// <inheritdoc />
    public void Missing(string file, long line, long first, long last) => Line(FindingText.OneLine($"{file}:{line}: {LintGap.Describe(first, last)}"));

    /// <summary>Writes a line of the summary.</summary>
    public void Line(string text) => _output.WriteLine(text);

    /// <inheritdoc />
    public void Flush() => _output.Flush();

    /// <inheritdoc />
    public void Dispose() => _output.Dispose();
}
