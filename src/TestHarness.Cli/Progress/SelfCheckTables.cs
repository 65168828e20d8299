using Spectre.Console;
using TestHarness.Conformance.Mutants;
using TestHarness.Ocpp;
using TestHarness.Reporting.Results;

namespace TestHarness.Cli.Progress;

/// <summary>The matrix of <c>selfcheck</c>.</summary>
internal static class SelfCheckTables
{
    /// <summary>Shows the matrix, the summary, and what does not hold.</summary>
    public static void Show(IAnsiConsole console, SelfCheckResult result, TimeSpan duration)
    {
        var matrix = new Table().Border(TableBorder.Simple).AddColumns("Case", "OCPP", "Mutant", "", "Caught by");
        foreach (var mutant in result.Mutants)
            matrix.AddRow(mutant.Case, mutant.Version.Label(), Markup.Escape(mutant.Mutant), mutant.Killed ? "[green]killed[/]" : "[red]survived[/]", Markup.Escape(mutant.Killed ? Caught(mutant.Reason!) : $"{mutant.Verdict}"));
        console.Write(matrix);

        var summary = new Table().Border(TableBorder.Simple).AddColumns("Block", "Side");
        foreach (var column in new[] { "Cases", "With mutant", "Killed", "Survived" })
            summary.AddColumn(new TableColumn(column).RightAligned());
        foreach (var row in result.Summary)
            summary.AddRow(row.Block, Name(row.Side), $"{row.Cases}", $"{row.WithMutant}", $"{row.Killed}", row.Survived == 0 ? "0" : $"[red]{row.Survived}[/]");
        console.Write(summary);

        foreach (var survivor in result.Mutants.Where(mutant => !mutant.Killed))
            console.MarkupLineInterpolated($"[red]Survived:[/] {survivor.Case} ({survivor.Version.Label()}) {survivor.Mutant}: {Instead(survivor)} [grey]{survivor.Source}[/]");
        foreach (var clean in result.Clean.Where(clean => clean.Verdict != Verdict.Pass))
            console.MarkupLineInterpolated($"[red]Does not pass without defect:[/] {clean.Case} ({clean.Version.Label()}) on {clean.Statement}: {clean.Verdict}, {clean.Reason?.Message}");
        foreach (var missing in result.WithoutMutant)
            console.MarkupLineInterpolated($"[yellow]Without mutant:[/] {missing}");
        console.MarkupLineInterpolated($"{result.Mutants.Count(mutant => mutant.Killed)} of {result.Mutants.Count} mutants killed, {result.WithoutMutant.Count} cases without one, in {duration.TotalSeconds:0.0} s");
    }

    /// <summary>Shows what the rules caught: totals, and what is missing.</summary>
    /// <param name="console">Where.</param>
    /// <param name="rules">What they caught.</param>
    /// <param name="each">Whether to show each rule.</param>
    public static void Show(IAnsiConsole console, IReadOnlyList<RuleResult> rules, bool each)
    {
        if (each)
        {
            var table = new Table().Border(TableBorder.Simple).AddColumns("Rule", "Binds");
            foreach (var column in new[] { "Examples", "Caught", "Live mutants" })
                table.AddColumn(new TableColumn(column).RightAligned());
            foreach (var rule in rules)
                table.AddRow(rule.Rule, Name(rule.Side), $"{rule.Examples}", rule.Caught == rule.Examples ? $"{rule.Caught}" : $"[red]{rule.Caught}[/]", $"{rule.Live}");
            console.Write(table);
        }

        foreach (var rule in rules.Where(rule => rule.WithoutExample.Count > 0))
            console.MarkupLineInterpolated($"[red]No example breaks {string.Join(", ", rule.WithoutExample)} of {rule.Rule}.[/]");
        console.MarkupLineInterpolated($"{rules.Count(rule => rule.Caught > 0)} of {rules.Count} rules caught examples that break them, {rules.Count(rule => rule.Live > 0)} caught live mutants too");
    }

    private static string Name(Party side) => side == Party.Station ? "station" : "CSMS";

    private static string Caught(Reason reason) => reason.RequirementId is { Length: > 0 } requirement ? reason.Path is { } path ? $"{requirement} {path}" : requirement : reason.Message;

    private static string Instead(MutantResult survivor) => survivor.Verdict switch
    {
        _ when survivor.Clean != Verdict.Pass => $"the case does not pass without the defect either ({survivor.Clean})",
        _ when !survivor.Happened => $"no frame came that the faults are about, or none that they change ({survivor.Verdict})",
        Verdict.Pass => "the case passed",
        Verdict.Fail => $"it failed, but \"{survivor.Names}\" is not named: {Describe(survivor.Reason!)}",
        _ => $"{survivor.Verdict}, which is not Fail: {survivor.Reason?.Message}",
    };

    private static string Describe(Reason reason) =>
        string.Join("; ", new[] { reason.RequirementId, reason.Path, reason.Message, reason.Expected is { } expected ? $"expected {expected}, was {reason.Actual}" : null }.Where(part => part is { Length: > 0 }));
}
