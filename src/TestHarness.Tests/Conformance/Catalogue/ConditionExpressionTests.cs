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
        expression.Operands.Should().NotBeEmpty();
        expression.Operands.SelectMany(feature => feature.Split([' ', '(', ')'], StringSplitOptions.None)).Should().NotContain(["and", "or", "AND", "OR", "NOT", "not", ""]);
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
    public void Evaluates_what_a_product_has(string condition, string claimed, bool holds) =>
        ConditionExpression.Parse(condition).Holds(claimed.Split(' ', StringSplitOptions.RemoveEmptyEntries).Contains).Should().Be(holds);

    [TestCase("HFS-8 > 1", "HFS-8 > 1")]
    [TestCase("Smart Charging", "Smart Charging")]
    [TestCase("HFS-1 and NOT Product Subtype \"Mode 1/2-only Charging Station\"", "HFS-1", "Product Subtype \"Mode 1/2-only Charging Station\"")]
    public void Takes_for_one_feature_what_stands_between_the_operators(string condition, params string[] features) =>
        ConditionExpression.Parse(condition).Operands.Should().Equal(features);

    [TestCase("C-1", "", "C-1")]
    [TestCase("C-1 and C-2", "C-1", "C-2")]
    [TestCase("C-1 and C-2", "", "C-1 C-2")]
    [TestCase("C-1 and C-2", "C-1 C-2", "C-1 C-2")]
    [TestCase("C-1 or C-2", "C-2", "C-2")]
    [TestCase("C-1 or C-2", "", "C-1 C-2")]
    [TestCase("C-1 and NOT C-2", "C-1 C-2", "C-2")]
    [TestCase("NOT (C-1 and C-2) and C-3", "C-1 C-2 C-3", "C-1 C-2")]
    [TestCase("C-49 and (C-30 or NOT AQ-2) and C-30", "C-49 AQ-2", "C-30 AQ-2")]
    public void Tells_which_operands_decide(string condition, string claimed, string deciding) =>
        ConditionExpression.Parse(condition).Deciding(claimed.Split(' ', StringSplitOptions.RemoveEmptyEntries).Contains).Should().Equal(deciding.Split(' '));

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
