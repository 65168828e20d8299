using System.Text;
using TestHarness.Ocpp;
using TestHarness.Reporting.Results;
using TestHarness.Reporting.Text;

namespace TestHarness.Reporting.Markdown;

/// <summary>Writes <c>summary.md</c>: what was tested, the totals, and every case that needs attention, for a pull request or a job summary.</summary>
internal static class SummaryWriter
{
    internal static string Write(RunResult run)
    {
        var totals = run.Totals;
        var text = new StringBuilder();
        text.Append($"# OCPP conformance: {Headline(run, totals.All)}\n\n");
        if (run.PartialReason is { } partial)
            text.Append($"> **Partial run:** {Escape(partial)}. {Ran(run)}; the rest says nothing about the product.\n\n");
        foreach (var system in run.SystemsUnderTest)
            text.Append($"- {Words.Of(system.Role)} under test: {Escape(Words.System(system))}\n");
        foreach (var peer in run.Peers)
            text.Append($"- {Words.Of(peer.Role)} as peer: {Escape(Words.System(peer))}\n");
        text.Append($"- run {Escape(run.Id)}, {Words.Moment(run.StartedAt)}, harness {Escape(run.Harness.Version)}{(run.Strict ? ", strict" : "")}\n\n");

        foreach (var warning in run.Warnings)
            text.Append($"> **Warning:** {Escape(warning)}\n\n");
        text.Append("| profile | side | version | pass | fail | inconclusive | error | not applicable |\n|---|---|---|--:|--:|--:|--:|--:|\n");
        foreach (var row in totals.ByProfile)
            text.Append($"| {Cell(row.Profile)} | {Words.Of(row.Side)} | {row.Version.Label()} | {Numbers(row.Counts)} |\n");
        text.Append($"| **all** | | | {Numbers(totals.All)} |\n");

        foreach (var group in run.Cases.Where(c => c.Verdict > Verdict.Pass).GroupBy(c => c.Verdict).OrderByDescending(g => g.Key == Verdict.Fail).ThenByDescending(g => g.Key))
        {
            text.Append($"\n## {char.ToUpperInvariant(Words.Of(group.Key)[0])}{Words.Of(group.Key)[1..]}\n\n| case | version | reason |\n|---|---|---|\n");
            foreach (var result in group)
                text.Append($"| [{Cell(result.Id)}](index.html#{result.Key}) {Cell(result.Title)} | {result.Version.Label()} | {Cell(Why(result))} |\n");
        }

        return text.ToString();
    }

    private static string Headline(RunResult run, VerdictCounts all)
    {
        var worst = run.Partial ? "partial run, " : "";
        var parts = new List<string>();
        if (all.Fail > 0)
            parts.Add(all.DeclaredFailures > 0 ? $"{all.Fail} failed ({all.DeclaredFailures} declared)" : $"{all.Fail} failed");
        if (all.Error > 0)
            parts.Add($"{all.Error} in error");
        if (all.Inconclusive > 0)
            parts.Add($"{all.Inconclusive} inconclusive");
        parts.Add($"{all.Pass} of {all.Total - all.NotApplicable} passed");
        return worst + string.Join(", ", parts);
    }

    private static string Ran(RunResult run) =>
        run.Selected is { } selected ? $"{run.Cases.Count} of {selected} selected cases were run" : $"{run.Cases.Count} cases were run";

    private static string Numbers(VerdictCounts c) => $"{c.Pass} | {c.Fail} | {c.Inconclusive} | {c.Error} | {c.NotApplicable}";

    private static string Why(CaseResult result)
    {
        var why = result.Reason is { } reason ? Words.Line(reason, result) : "";
        if (result.Reason?.RequirementId is { } requirement)
            why += $" [{requirement}]";
        return result.DeclaredKnownFailure is { } known ? $"{why} Declared: {known.Reason} ({known.WrittenIn})" : why;
    }

    private static string Cell(string text) => Escape(text).Replace("|", "\\|", StringComparison.Ordinal).Replace('\n', ' ');

    private static string Escape(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace("_", "\\_", StringComparison.Ordinal)
        .Replace("*", "\\*", StringComparison.Ordinal)
        .Replace("`", "\\`", StringComparison.Ordinal);
}
