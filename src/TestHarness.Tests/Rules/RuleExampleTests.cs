using FluentAssertions;
using NUnit.Framework;
using TestHarness.Ocpp;
using TestHarness.Rules;
using TestHarness.Rules.Examples;
using TestHarness.Tests.Support;

namespace TestHarness.Tests.Rules;

/// <summary>Holds every rule against its examples, and every example against all three layers: what is legal gives no finding, and what breaks a rule breaks that one alone.</summary>
public sealed class RuleExampleTests
{
    private static IEnumerable<TestCaseData> Cards => RuleCatalogue.Cards.Select(card => new TestCaseData(card).SetArgDisplayNames(card.Name));

    [TestCaseSource(nameof(Cards))]
    public void Examples_give_the_findings_that_they_name_and_no_other(RuleCard card) =>
        ExampleResult.Of([card]).Where(result => !result.Holds).SelectMany(result => result.Describe()).Should().BeEmpty();

    [TestCaseSource(nameof(Cards))]
    public void Has_an_example_of_either_kind_for_each_version_and_one_that_breaks_each_requirement(RuleCard card)
    {
        var examples = RuleExamples.Of(card.Name);
        foreach (var version in card.Versions)
        {
            examples.Should().Contain(example => example.Keeps && example.Versions.Contains(version), "of {0}", version.Label());
            examples.Should().Contain(example => !example.Keeps && example.Versions.Contains(version), "of {0}", version.Label());
        }

        examples.SelectMany(example => example.Breaks).Should().Contain(card.Requirements.Select(requirement => requirement.Id));
    }

    [Test]
    public void Every_example_is_of_a_rule() => RuleExamples.Rules.Should().BeSubsetOf(RuleCatalogue.Cards.Select(card => card.Name));

    [Test]
    public void Names_are_unique() => RuleCatalogue.Cards.Select(card => card.Name).Should().OnlyHaveUniqueItems();

    [TestCaseSource(nameof(Cards))]
    public void Remembers_little_before_it_needs_it(RuleCard card)
    {
        // 20,000 stations are remembered, each with every rule.
        const int Rules = 100;
        var rule = RuleCatalogue.Create(card.Name).GetType();
        Activator.CreateInstance(rule);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < Rules; i++)
            Activator.CreateInstance(rule);
        ((GC.GetAllocatedBytesForCurrentThread() - before) / Rules).Should().BeLessThan(200, "bytes");
    }

    [Test]
    public void The_page_lists_the_rules_as_they_are()
    {
        var page = File.ReadAllText(Path.Combine(Repository.Root, "docs/rules.md"));
        page[page.IndexOf(RulesPage.Begin, StringComparison.Ordinal)..].Should().Be(RulesPage.Write(RuleCatalogue.Cards), "'ocpp-harness rules --markdown' writes it");
    }
}
