using System.CommandLine;
using Spectre.Console;
using TestHarness.Conformance.Runs;
using TestHarness.Gherkin;

namespace TestHarness.Cli.Commands;

/// <summary><c>ocpp-harness steps</c>: the step language.</summary>
internal static class StepsCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var word = new Argument<string?>("WORD") { Description = "Shows only steps whose expression or meaning contains it.", Arity = ArgumentArity.ZeroOrOne };
        var features = new Option<string[]>("--features") { Description = "Features to take examples from; default the harness's own.", HelpName = "PATH" };
        var command = new Command("steps", "Lists the step language: expression, meaning, and an example from a feature.") { word, features };
        command.SetAction(arguments =>
        {
            var paths = arguments.GetValue(features) is { Length: > 0 } given ? given : [FeatureFolder.Default];
            var used = FeatureLoader.Load(paths).SelectMany(feature => feature.Scenarios).SelectMany(scenario => scenario.Steps).ToList();
            var console = AnsiConsole.Console;
            console.Profile.Width = Math.Max(console.Profile.Width, 200);
            var filter = arguments.GetValue(word);
            foreach (var group in TestRun.Bindings.Steps
                .Where(step => filter is null || $"{step.Expression} {step.Summary}".Contains(filter, StringComparison.OrdinalIgnoreCase))
                .GroupBy(step => step.Method.Type.Name).OrderBy(group => group.Key, StringComparer.Ordinal))
            {
                console.MarkupLineInterpolated($"[bold]{group.Key}[/]");
                foreach (var step in group)
                {
                    console.MarkupLineInterpolated($"  [green]{string.Join("/", step.Kinds)}[/] {step.Expression}{(step.TakesTable ? " + table" : "")}");
                    if (step.Summary is { } summary)
                        console.MarkupLineInterpolated($"      {summary}");
                    if (used.FirstOrDefault(step.Fits) is { } example)
                        console.MarkupLineInterpolated($"      [grey]{example} ({FeatureFolder.Relative(example.Path)}:{example.Line})[/]");
                }
            }
        });
        return command;
    }
}
