using System.CommandLine;
using Spectre.Console;
using TestHarness.Ocpp;
using TestHarness.Rules;
using TestHarness.Rules.Examples;

namespace TestHarness.Cli.Commands;

/// <summary><c>ocpp-harness rules</c>: what is held on every wire, whatever the scenario.</summary>
internal static class RulesCommand
{
    private static readonly Argument<string?> Word = new("WORD") { Description = "Shows only rules whose name, family, requirements or meaning contain it.", Arity = ArgumentArity.ZeroOrOne };
    private static readonly Option<bool> Check = new("--check") { Description = "Judges the examples of the rules instead: each must give the findings that it names, and no other. Exit code 1 when one does not." };

    private static readonly Option<bool> Markdown = new("--markdown") { Description = "Writes them as the tables of docs/rules.md." };

    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var command = new Command("rules", "Lists the rules that hold on every wire: whom they bind, in which versions, what they ask for and why.") { Word, Check, Markdown };
        command.SetAction(arguments =>
        {
            var word = arguments.GetValue(Word);
            var cards = RuleCatalogue.Cards.Where(card => word is null || Fits(card, word)).ToList();
            if (cards.Count == 0)
                return UserErrors.Tell($"No rule's name, family, requirements or meaning contain '{word}'. 'ocpp-harness rules' lists all.");
            return arguments.GetValue(Check) ? Judge(cards, ExampleResult.Of(cards)) : arguments.GetValue(Markdown) ? Page(cards) : List(cards);
        });
        return command;
    }

    private static bool Fits(RuleCard card, string word) =>
        new[] { card.Name, card.Family, card.Meaning }.Concat(card.Requirements.SelectMany(requirement => new[] { requirement.Id, requirement.Title }))
            .Any(text => text.Contains(word, StringComparison.OrdinalIgnoreCase));

    private static int List(IReadOnlyList<RuleCard> cards)
    {
        var console = AnsiConsole.Console;
        foreach (var family in cards.GroupBy(card => card.Family))
        {
            console.MarkupLineInterpolated($"[bold]{family.Key}[/]");
            foreach (var card in family)
            {
                console.MarkupLineInterpolated($"  [green]{card.Name}[/] {(card.Side == Party.Station ? "station" : "CSMS")}, OCPP {string.Join(", ", card.Versions.Select(version => version.Label()))}");
                console.MarkupLineInterpolated($"      {card.Meaning}");
                foreach (var requirement in card.Requirements)
                    console.MarkupLineInterpolated($"      [grey]{requirement.Id}{(requirement.Weight == RuleWeight.Shall ? "" : $" ({requirement.Weight.ToString().ToLowerInvariant()})")}[/] {requirement.Title}");
            }
        }

        console.MarkupLineInterpolated($"{cards.Count} rules");
        return 0;
    }

    private static int Page(IReadOnlyList<RuleCard> cards)
    {
        Console.Write(RulesPage.Write(cards));
        return 0;
    }

    /// <summary>Tells which examples of rules do not hold.</summary>
    /// <returns>The exit code.</returns>
    public static int Judge(IReadOnlyList<RuleCard> cards, IReadOnlyList<ExampleResult> results)
    {
        var console = AnsiConsole.Console;
        var failed = results.Where(result => !result.Holds).ToList();
        foreach (var line in failed.SelectMany(result => result.Describe()))
            console.MarkupLineInterpolated($"[red]{line}[/]");
        var without = cards.Where(card => results.All(result => result.Example.Rule != card.Name)).Select(card => card.Name).ToList();
        foreach (var name in without)
            console.MarkupLineInterpolated($"[red]{name} has no examples.[/]");
        console.MarkupLineInterpolated($"{results.Count - failed.Count} of {results.Count} examples hold, of {cards.Count} rules");
        return failed.Count + without.Count == 0 ? 0 : 1;
    }
}
