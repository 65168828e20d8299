using System.Text;
using TestHarness.Ocpp;

namespace TestHarness.Rules;

/// <summary>The tables of docs/rules.md.</summary>
public static class RulesPage
{
    /// <summary>Where the tables begin; what stands above is written by hand.</summary>
    public const string Begin = "<!-- Written by 'ocpp-harness rules --markdown'. -->";

    /// <summary>Writes the tables, family by family.</summary>
    public static string Write(IReadOnlyList<RuleCard> cards)
    {
        var text = new StringBuilder(Begin).Append('\n');
        foreach (var family in cards.GroupBy(card => card.Family))
        {
            text.Append($"\n## {char.ToUpperInvariant(family.Key[0])}{family.Key[1..]}\n\n");
            text.Append("| rule | binds | OCPP | what must hold and why | requirements |\n| --- | --- | --- | --- | --- |\n");
            foreach (var card in family)
            {
                text.Append($"| `{card.Name}` | {(card.Side == Party.Station ? "station" : "CSMS")} | {string.Join(", ", card.Versions.Select(version => version.Label()))} | {Cell(card.Meaning)} | ");
                text.Append(string.Join("<br>", card.Requirements.Select(Line))).Append(" |\n");
            }
        }

        return text.Append($"\n{cards.Count} rules.\n").ToString();
    }

    private static string Line(Requirement requirement) =>
        Cell($"{requirement.Id}{(requirement.Weight switch { RuleWeight.Shall => "", RuleWeight.Should => " (should)", _ => " (trap)" })}: {requirement.Title}");

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal);
}
