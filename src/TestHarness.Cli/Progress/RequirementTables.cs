using Spectre.Console;
using TestHarness.Conformance.Runs;
using TestHarness.Ocpp;

namespace TestHarness.Cli.Progress;

/// <summary>The table of <c>coverage --requirements</c>.</summary>
internal static class RequirementTables
{
    /// <summary>Shows what checks each requirement, then the counts by version and block.</summary>
    /// <returns>The exit code: always 0, since each that nothing checks has a reason.</returns>
    public static int Show(IReadOnlyList<RequirementCheck> checks, bool onlyMissing)
    {
        var console = AnsiConsole.Console;
        console.Profile.Width = int.MaxValue;
        foreach (var check in checks.Where(check => !onlyMissing || check.Reason is not null))
            console.MarkupLineInterpolated($"{check.Requirement.Version.Label()} {check.Requirement.Id}: {Describe(check)}");

        var table = new Table().Border(TableBorder.Simple).AddColumns("OCPP", "Block");
        foreach (var count in (string[])["Requirements", "By cases", "By rules", "Checked", "Same as one", "Cases to come", "Not checkable", "Open"])
            table.AddColumn(new TableColumn(count).RightAligned());
        foreach (var group in checks.GroupBy(check => (check.Requirement.Version, check.Requirement.Block)))
            table.AddRow([group.Key.Version.Label(), group.Key.Block, .. Counts([.. group])]);
        foreach (var group in checks.GroupBy(check => check.Requirement.Version))
            table.AddRow([group.Key.Label(), "all", .. Counts([.. group])]);
        console.Write(table);
        return 0;
    }

    private static string Describe(RequirementCheck check) => check.Reason is { } reason
        ? $"not checked: {reason}"
        : string.Join("; ", new[] { Named("rules", check.Rules), Named("cases", check.Cases) }.Where(part => part.Length > 0));

    private static string Named(string what, IReadOnlyList<string> names) => names.Count == 0 ? "" : $"{what} {string.Join(", ", names)}";

    private static IEnumerable<string> Counts(IReadOnlyList<RequirementCheck> checks)
    {
        yield return $"{checks.Count}";
        yield return $"{checks.Count(check => check.Cases.Count > 0)}";
        yield return $"{checks.Count(check => check.Rules.Count > 0)}";
        yield return $"{checks.Count(check => check.Reason is null)}";
        foreach (var gap in (RequirementGap[])[RequirementGap.Same, RequirementGap.Planned, RequirementGap.NotCheckable, RequirementGap.Open])
            yield return $"{checks.Count(check => check.Gap == gap)}";
    }
}
