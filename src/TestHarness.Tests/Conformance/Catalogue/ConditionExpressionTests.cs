using FluentAssertions;
using NUnit.Framework;
using TestHarness.Conformance.Catalogue;

namespace TestHarness.Tests.Conformance.Catalogue;

public sealed class ConditionExpressionTests
{
    private static IEnumerable<string> Conditions => TestCaseCatalogue.Default.Entries.SelectMany(entry => entry.Profiles)
        .Select(profile => profile.Status.Condition).OfType<string>().Distinct().Order(StringComparer.Ordinal);

    [TestCaseSource(nameof(Conditions))]
    public void Reads_every_condition_of_the_catalogue(string condition)
    {
        var expression = ConditionExpression.Parse(condition);

        // A feature that still holds an operator or a parenthesis was not read.
        expression.Features.Should().NotBeEmpty();
        expression.Features.SelectMany(feature => feature.Split([' ', '(', ')'], StringSplitOptions.None)).Should().NotContain(["and", "or", "AND", "OR", "NOT", "not", ""]);
    }

    [TestCase("C-1", "C-1", true)]
    [TestCase("C-1", "", false)]
    [TestCase("NOT C-1", "", true)]
    [TestCase("NOT C-1", "C-1", false)]
    [TestCase("C-1 and C-2", "C-1 C-2", true)]
    [TestCase("C-1 and C-2", "C-1", false)]
    [TestCase("C-1 or C-2", "C-2", true)]
    [TestCase("C-1 or C-2", "", false)]
    // 'and' binds closer than 'or'.
    [TestCase("C-1 or C-2 and C-3", "C-1", true)]
    [TestCase("C-1 or C-2 and C-3", "C-2", false)]
    [TestCase("(C-1 or C-2) and C-3", "C-1", false)]
    [TestCase("(C-1 or C-2) and C-3", "C-1 C-3", true)]
    [TestCase("C-49 and (C-30 or NOT AQ-2)", "C-49", true)]
    [TestCase("C-49 and (C-30 or NOT AQ-2)", "C-49 AQ-2", false)]
    [TestCase("C-49 and (C-30 or NOT AQ-2)", "C-49 AQ-2 C-30", true)]
    // NOT binds closest, and may stand before a parenthesis.
    [TestCase("NOT C-1 and C-2", "C-2", true)]
    [TestCase("NOT (C-1 and C-2)", "C-1", true)]
    [TestCase("NOT (C-1 and C-2)", "C-1 C-2", false)]
    [TestCase("((C-1))", "C-1", true)]
    public void Evaluates_what_a_product_claims(string condition, string claimed, bool holds) =>
        ConditionExpression.Parse(condition).Evaluate(claimed.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToDictionary(feature => feature, _ => true)).Holds.Should().Be(holds);

    [TestCase("HFS-8 > 1", "HFS-8 > 1")]
    [TestCase("Smart Charging", "Smart Charging")]
    [TestCase("HFS-1 and NOT Product Subtype \"Mode 1/2-only Charging Station\"", "HFS-1", "Product Subtype \"Mode 1/2-only Charging Station\"")]
    public void Takes_for_one_feature_what_stands_between_the_operators(string condition, params string[] features) =>
        ConditionExpression.Parse(condition).Features.Should().Equal(features);

    [Test]
    public void A_feature_that_is_denied_is_not_claimed() =>
        ConditionExpression.Parse("C-1").Evaluate(new Dictionary<string, bool> { ["C-1"] = false }).Holds.Should().BeFalse();

    [Test]
    public void Explains_how_each_feature_came_out() =>
        ConditionExpression.Parse("C-1 and (C-2 or C-3) and C-1").Evaluate(new Dictionary<string, bool> { ["C-1"] = true, ["C-2"] = false }).Explanation
            .Should().Be("C-1 and (C-2 or C-3) and C-1: does not hold (C-1 is claimed; C-2 is not claimed; C-3 is not mentioned, so not claimed)");

    [TestCase("")]
    [TestCase("C-1 and")]
    [TestCase("and C-1")]
    [TestCase("C-1 or or C-2")]
    [TestCase("(C-1")]
    [TestCase("C-1)")]
    [TestCase("NOT")]
    [TestCase("()")]
    [TestCase("C-1 NOT C-2")]
    [TestCase("C-1 (C-2)")]
    public void Refuses_what_is_no_condition(string condition)
    {
        var parse = () => ConditionExpression.Parse(condition);

        parse.Should().Throw<FormatException>().WithMessage($"*'{condition}'*");
    }
}
