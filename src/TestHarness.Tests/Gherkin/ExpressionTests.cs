using FluentAssertions;
using NUnit.Framework;
using Reqnroll;
using Reqnroll.Bindings;
using TestHarness.Gherkin;

namespace TestHarness.Tests.Gherkin;

[TestFixture]
internal sealed class ExpressionTests
{
    [TestCase("a plain text", "a plain text", true)]
    [TestCase("a plain text", "a plain text too", false)]
    [TestCase("a.b", "axb", false)]
    [TestCase("{int} cucumber(s)", "1 cucumber", true)]
    [TestCase("{int} cucumber(s)", "-2 cucumbers", true)]
    [TestCase("{int} cucumber(s)", "two cucumbers", false)]
    [TestCase("my belly/tummy aches", "my tummy aches", true)]
    [TestCase("my belly/tummy aches", "my back aches", false)]
    [TestCase("my belly/tummy aches", "my belly/tummy aches", false)]
    [TestCase("a ride(s)/trip(s) home", "a trips home", true)]
    [TestCase("with \\(brackets) and a\\/b", "with (brackets) and a/b", true)]
    [TestCase("a \\{word} {word}", "a {word} x", true)]
    [TestCase("a) and b}", "a) and b}", true)]
    [TestCase("{float} V", "230.5 V", true)]
    [TestCase("{float} V", "-.5e3 V", true)]
    [TestCase("{float} V", "many V", false)]
    [TestCase("token {string}", "token \"A B\"", true)]
    [TestCase("token {string}", "token 'A B'", true)]
    [TestCase("token {string}", "token A", false)]
    [TestCase("token {word}", "token A", true)]
    [TestCase("token {word}", "token A B", false)]
    [TestCase("token {}", "token A B", true)]
    [TestCase("at {DateTime}", "at 2026-11-21", true)]
    [TestCase("id {Guid}", "id 12345678", true)]
    [TestCase("^a (.*) b$", "a x b", true)]
    [TestCase("a (.*) b", "a x b", true)]
    [TestCase("a (x|y+)", "a yy", true)]
    [TestCase(@"a \d+", "a 17", true)]
    [TestCase(@"end\.", "end.", true)]
    [TestCase("a (maybe)", "a ", true)]
    [TestCase("(.*) {int}", "(.*) 5", false)]
    public void Matches_whole_step_texts(string expression, string text, bool matches) =>
        Fits(expression, ExpressionType.Unspecified, text).Should().Be(matches);

    [Test]
    public void The_type_of_an_expression_can_be_given()
    {
        Fits("one|two", ExpressionType.RegularExpression, "two").Should().BeTrue();
        Fits("one|two", ExpressionType.CucumberExpression, "one|two").Should().BeTrue();
    }

    [TestCase("{unknown}", "there is no parameter type '{unknown}'")]
    [TestCase("a {int", "'{' is not closed")]
    [TestCase("a (b", "'(' is not closed")]
    [TestCase("a () c", "optional text '()' is empty")]
    [TestCase("a ({int})", "must not hold parameters")]
    [TestCase("a b/ c", "needs text on both sides")]
    [TestCase("a (b)/c d", "must not consist of optional text only")]
    [TestCase(@"a \b", "'\\' must stand before")]
    [TestCase("^a (b$", "Not enough )'s")]
    public void A_wrong_expression_is_reported_with_its_method(string expression, string problem)
    {
        var build = () => Define(expression, ExpressionType.Unspecified);

        build.Should().Throw<BindingErrorsException>().Which.Errors.Should().ContainSingle()
            .Which.Should().StartWith($"Steps.Step(): '{expression}': ").And.Contain(problem);
    }

    private static bool Fits(string expression, ExpressionType type, string text) =>
        Define(expression, type).Steps.Single().Fits(new LoadedStep { Path = "", Line = 1, Keyword = "Given", Kind = StepDefinitionType.Given, Text = text });

    private static BindingRegistry Define(string expression, ExpressionType type) => BindingRegistry.FromTypes(BindingClasses.WithStep(expression, type));
}
