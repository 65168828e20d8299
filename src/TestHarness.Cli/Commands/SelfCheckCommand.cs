using System.CommandLine;
using System.Text.Json;
using Spectre.Console;
using TestHarness.Cli.Progress;
using TestHarness.Conformance.Mutants;
using TestHarness.Conformance.Statements;
using TestHarness.Reporting.Results;
using TestHarness.Rules;
using TestHarness.Rules.Examples;

namespace TestHarness.Cli.Commands;

/// <summary><c>ocpp-harness selfcheck</c>: shows that every case bites.</summary>
internal static class SelfCheckCommand
{
    private static readonly Option<int?> Jobs = new("--jobs", "-j") { Description = "How many mutants run side by side; default one per core.", HelpName = "N" };
    private static readonly Option<string?> Json = new("--json") { Description = "Writes the matrix to a file.", HelpName = "FILE" };
    private static readonly Option<bool> AllowMissing = new("--allow-missing") { Description = "Cases without a mutant are told, but do not fail the check." };

    private static readonly Option<bool> Rules = new("--rules") { Description = "Shows for each rule how many mutants it caught: examples that break it, and mutants of features." };

    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var command = new Command("selfcheck", "Runs the mutants: seeded defects of the references, each of which must make its test case fail; and the examples of the rules. Exit code: 0 all killed, 1 one survived, a case does not pass without defect, or has no mutant, or an example does not hold, or a requirement of a rule has none; 2 wrong input.") { Jobs, Json, AllowMissing, Rules };
        foreach (var option in SelectionOptions.All)
            command.Options.Add(option);
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellation)
    {
        var console = AnsiConsole.Console;
        var options = new SelfCheckOptions
        {
            Statements = ReferenceStatements.All(),
            Selection = SelectionOptions.Selection(arguments),
            Features = SelectionOptions.Paths(arguments),
        };
        if (SelectionOptions.Jobs(arguments, Jobs) is { } jobs)
            options = options with { Jobs = jobs };
        var started = TimeProvider.System.GetTimestamp();
        var result = await ShowingAsync(console, options, cancellation);
        var examples = ExampleResult.Of(RuleCatalogue.Cards);
        result = result with { Rules = RuleResult.Of(RuleCatalogue.Cards, examples, result.Mutants) };
        SelfCheckTables.Show(console, result, TimeProvider.System.GetElapsedTime(started));
        if (arguments.GetValue(Json) is { } file)
            await File.WriteAllTextAsync(file, JsonSerializer.Serialize(result, ResultsJson.Indented), cancellation);
        var rules = RulesCommand.Judge(RuleCatalogue.Cards, examples);
        SelfCheckTables.Show(console, result.Rules, arguments.GetValue(Rules));
        return rules == 0 && result.Holds && (result.WithoutMutant.Count == 0 || arguments.GetValue(AllowMissing)) ? 0 : 1;
    }

    // On a terminal one sees that it goes on.
    private static async Task<SelfCheckResult> ShowingAsync(IAnsiConsole console, SelfCheckOptions options, CancellationToken cancellation)
    {
        var done = 0;
        await using var check = SelfCheck.Plan(options with { Observer = _ => Interlocked.Increment(ref done) });
        return console.Profile.Capabilities.Interactive
            ? await console.Status().StartAsync("Running", async status =>
            {
                await using var timer = new Timer(_ => status.Status($"{done} of {check.Mutants.Count} mutants"), null, TimeSpan.Zero, TimeSpan.FromMilliseconds(250));
                return await check.RunAsync(cancellation);
            })
            : await check.RunAsync(cancellation);
    }
}
