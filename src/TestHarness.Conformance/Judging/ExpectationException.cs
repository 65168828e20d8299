using TestHarness.Ocpp.Findings;

namespace TestHarness.Conformance.Judging;

/// <summary>The wire does not show what the scenario expects. Whose fault that is, the finding's side tells.</summary>
public sealed class ExpectationException(Finding finding, bool nothingCame = false) : Exception(Describe(finding))
{
    /// <summary>What was expected and what was there.</summary>
    public Finding Finding { get; } = finding;

    /// <summary>Whether the frame or event did not come at all, as opposed to coming with other content.</summary>
    public bool NothingCame { get; } = nothingCame;

    private static string Describe(Finding finding)
    {
        var where = finding.RecordNumber is { } number ? $" (record {number}{(finding.Path is { } path ? ", " + path : "")})" : "";
        var values = finding.Expected is null ? "" : $": expected {finding.Expected}, but {(finding.Actual is null ? "nothing came" : "was " + finding.Actual)}";
        return finding.Message + where + values;
    }
}
