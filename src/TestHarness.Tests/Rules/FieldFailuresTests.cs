using System.Text.RegularExpressions;
using FluentAssertions;
using NUnit.Framework;
using TestHarness.Ocpp.Framing;
using TestHarness.Rules;
using TestHarness.Tests.Support;

namespace TestHarness.Tests.Rules;

/// <summary>The table of the failures of the field in docs/rules.md names what there is.</summary>
public sealed partial class FieldFailuresTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(Repository.Root, "docs/rules.md"));

    private static IReadOnlyList<string[]> Rows { get; } =
        [.. Page[Page.IndexOf("## Failures of the field", StringComparison.Ordinal)..Page.IndexOf(RulesPage.Begin, StringComparison.Ordinal)]
            .Split('\n')
            .Where(line => Row().IsMatch(line))
            .Select(line => line.Trim('|', ' ').Split('|', StringSplitOptions.TrimEntries))];

    [Test]
    public void Lists_each_of_the_25() =>
        Rows.Select(row => row[0]).Should().Equal(Enumerable.Range(1, 25).Select(number => $"{number}"));

    [Test]
    public void Names_rules_that_there_are() =>
        Rows.SelectMany(Names).Except([.. RuleCatalogue.Cards.Select(card => card.Name), .. FramingRules.All.Select(rule => rule.Name)]).Should().BeEmpty();

    [Test]
    public void Has_for_each_what_shows_it_or_why_nothing_does() =>
        Rows.Where(row => !Names(row).Any() && row.ElementAtOrDefault(3) is not { Length: > 0 }).Should().BeEmpty();

    private static IEnumerable<string> Names(string[] row) => Name().Matches(row[2]).Select(match => match.Groups["name"].Value);

    [GeneratedRegex(@"^\| \d+ \|")]
    private static partial Regex Row();

    [GeneratedRegex("`(?<name>[^`]+)`")]
    private static partial Regex Name();
}
