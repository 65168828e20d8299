using TestHarness.Ocpp;
using TestHarness.Ocpp.Findings;
using TestHarness.Reporting.Text;
using TestHarness.Rules.Linting;

namespace TestHarness.Cli.Lint;

/// <summary>What was found in all traces together.</summary>
internal sealed class LintSummary
{
    private readonly Dictionary<(FindingSeverity Severity, Party Side, string Requirement), long> _counts = [];
    private readonly List<(string File, LintTotals Totals)> _files = [];

    /// <summary>Counts a finding.</summary>
    public void Count(Finding finding)
    {
        var key = (finding.Severity, finding.Side, finding.Rule is null ? finding.RequirementId : $"{finding.RequirementId} {finding.Rule}");
        _counts[key] = _counts.GetValueOrDefault(key) + 1;
    }

    /// <summary>Adds what was counted in a trace.</summary>
    public void Add(string file, LintTotals totals) => _files.Add((file, totals));

    /// <summary>The summary: the requirements, the worst and most frequent first, then the traces.</summary>
    public IEnumerable<string> Lines()
    {
        foreach (var ((severity, side, requirement), count) in _counts
            .OrderByDescending(entry => entry.Key.Severity).ThenByDescending(entry => entry.Value).ThenBy(entry => entry.Key.Requirement, StringComparer.Ordinal).ThenBy(entry => entry.Key.Side))
            yield return $"{count,9} x {(severity == FindingSeverity.Violation ? "violation" : "warning"),-9}  {(side == Party.Station ? "station" : "CSMS"),-7}  {requirement}";
        foreach (var (file, totals) in _files)
            yield return FindingText.OneLine(Line(file, totals));
        if (_files.Count > 1)
            yield return Line($"{_files.Count} traces", Sum());
    }

    private static string Line(string name, LintTotals totals) =>
        $"{name}: {Many(totals.Frames, "frame")}, {Many(totals.Violations, "violation")}, {Many(totals.Warnings, "warning")}, {Many(totals.UnreadableLines, "unreadable line")}" +
        (totals.MissingRecords > 0 ? $", {Many(totals.MissingRecords, "missing record")}" : "");

    private static string Many(long count, string what) => count == 1 ? $"1 {what}" : $"{count} {what}s";

    private LintTotals Sum() => new()
    {
        Frames = _files.Sum(file => file.Totals.Frames),
        Violations = _files.Sum(file => file.Totals.Violations),
        Warnings = _files.Sum(file => file.Totals.Warnings),
        UnreadableLines = _files.Sum(file => file.Totals.UnreadableLines),
        MissingRecords = _files.Sum(file => file.Totals.MissingRecords),
    };
}
