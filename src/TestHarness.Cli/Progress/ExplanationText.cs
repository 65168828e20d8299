using Spectre.Console;
using TestHarness.Conformance.Applicability;
using TestHarness.Conformance.Runs;
using TestHarness.Ocpp;

namespace TestHarness.Cli.Progress;

/// <summary>What <c>run --explain</c> shows.</summary>
internal static class ExplanationText
{
    /// <summary>Writes explanations.</summary>
    public static void Write(IAnsiConsole console, IReadOnlyList<CaseExplanation> cases, IReadOnlyList<string> warnings)
    {
        // Every line is a whole one, to be searched in.
        console.Profile.Width = int.MaxValue;
        foreach (var explained in cases)
        {
            console.MarkupLineInterpolated($"[bold]{explained.Asked.Id} ({explained.Asked.Version.Label()})[/] {explained.Title}");
            console.MarkupLineInterpolated($"  {Status(explained)}");
            foreach (var system in explained.Systems)
                Write(console, explained, system);
            if (explained.Systems.Count == 0)
                console.MarkupLine("  No system under test has this side and version.");
            console.WriteLine();
        }

        Warn(console, warnings);
    }

    /// <summary>Writes what should be known of a run as a whole.</summary>
    public static void Warn(IAnsiConsole console, IReadOnlyList<string> warnings)
    {
        foreach (var warning in warnings)
            console.MarkupLineInterpolated($"[yellow]Warning:[/] {warning}");
    }

    private static string Status(CaseExplanation explained)
    {
        var status = explained.Asked.Status switch
        {
            null => "not a case of Part 5",
            { Condition: { } condition } => $"conditional in {explained.Asked.Profile}: {condition}",
            { Mandatory: true } => $"mandatory in {explained.Asked.Profile}",
            _ => $"not asked for in {explained.Asked.Profile}",
        };
        return explained.HasScenario ? status : $"{status}; no feature yet, so its prerequisites are not known";
    }

    private static void Write(IAnsiConsole console, CaseExplanation explained, ChosenSystem system)
    {
        console.MarkupLineInterpolated($"  [bold]{system.Statement.Name}[/] [grey]{FeatureFolder.Relative(system.Statement.Path)}[/]");
        foreach (var operand in system.Applicability.Operands)
            console.MarkupLineInterpolated($"    {operand.Name,-6} {(operand.Value ? "true " : "false")} {operand.Source}");
        foreach (var prerequisite in system.Applicability.Prerequisites)
            console.MarkupLineInterpolated($"    {prerequisite}");
        if (system.Applicability.Because is { } because)
            console.MarkupLineInterpolated($"    [yellow]Does not apply:[/] {because}.");
        else
            console.MarkupLineInterpolated($"    [green]Applies.[/]{(system == explained.RunsOn ? explained.HasScenario ? " The case runs here." : "" : " The case runs on one before this.")}");
    }
}
