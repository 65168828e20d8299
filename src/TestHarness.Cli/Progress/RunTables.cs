using Spectre.Console;
using TestHarness.Conformance.Runs;
using TestHarness.Ocpp;
using TestHarness.Reporting.Results;

namespace TestHarness.Cli.Progress;

/// <summary>The tables of <c>run</c>.</summary>
internal static class RunTables
{
    /// <summary>The cases that would run.</summary>
    public static void List(IAnsiConsole console, TestRun run)
    {
        var table = new Table().Border(TableBorder.None).AddColumns("Id", "OCPP", "Profile", "By hand", "Title", "Feature");
        foreach (var planned in run.Order)
            table.AddRow(planned.Id, planned.Version.Label(), Markup.Escape(planned.Profile), ByHand(HandWork.Of(planned)), Markup.Escape(planned.Scenario.Title), Markup.Escape(FeatureFolder.Relative(planned.Scenario.Feature.Path)));
        console.Write(table);
        console.WriteLine($"{run.Cases.Count} test cases, of which {run.Cases.Count(planned => HandWork.Of(planned).Kind == HandWorkKind.None)} need nobody at a product that stands outside");
    }

    /// <summary>Verdicts by profile and side, and where the report is.</summary>
    public static void Summary(IAnsiConsole console, RunResult result, string folder)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumns("Profile", "Side", "OCPP");
        foreach (var verdict in Verdicts.All)
            table.AddColumn(new TableColumn(verdict.ToString()).RightAligned());
        foreach (var group in result.Cases.GroupBy(c => (c.Profile, c.Side, c.Version)).OrderBy(g => g.Key.Profile, StringComparer.Ordinal).ThenBy(g => g.Key.Side).ThenBy(g => g.Key.Version))
        {
            table.AddRow([
                Markup.Escape(group.Key.Profile),
                group.Key.Side == Party.Station ? "station" : "CSMS",
                group.Key.Version.Label(),
                .. Verdicts.All.Select(verdict => Count(group.Count(c => c.Verdict == verdict), verdict))]);
        }

        console.Write(table);
        if (result.Partial)
            console.MarkupLineInterpolated($"[yellow]This run is partial: {result.PartialReason}; {result.Cases.Count} of {result.Selected} cases have a verdict.[/]");
        console.Profile.Width = Math.Max(console.Profile.Width, folder.Length + 40);
        ExplanationText.Warn(console, result.Warnings);
        console.MarkupLineInterpolated($"{result.Cases.Count(c => c.Verdict == Verdict.Pass)} passed, {result.Cases.Count(c => c.Verdict == Verdict.Fail)} failed, {result.Cases.Count(c => c.Verdict is Verdict.Inconclusive)} inconclusive, {result.Cases.Count(c => c.Verdict == Verdict.Error)} errors, {result.Cases.Count(c => c.Verdict == Verdict.NotApplicable)} not applicable in {(result.EndedAt - result.StartedAt).TotalSeconds:0.0} s");
        console.MarkupLineInterpolated($"Report: {Path.Combine(folder, "index.html")}");
    }

    private static string ByHand(HandWork work) => work.Kind switch
    {
        HandWorkKind.None => "nothing",
        HandWorkKind.UserInterface => $"CSMS {work.Count}",
        HandWorkKind.Driver => $"driver {work.Count}",
        _ => $"power {work.Count}",
    };

    private static string Count(int count, Verdict verdict) => (count, verdict) switch
    {
        (0, _) => "[grey]-[/]",
        (_, Verdict.Pass) => $"[green]{count}[/]",
        (_, Verdict.Fail or Verdict.Error) => $"[red]{count}[/]",
        (_, Verdict.Inconclusive) => $"[yellow]{count}[/]",
        _ => $"{count}",
    };
}
