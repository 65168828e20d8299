using FluentAssertions;
using NUnit.Framework;
using TestHarness.Conformance.Expectations;
using TestHarness.Conformance.Judging;

namespace TestHarness.Tests.Conformance.Expectations;

public sealed class ValueSourceTests
{
    [TestCase("Accepted")]
    [TestCase("nowhere")]
    [TestCase("now plus")]
    [TestCase("now plus many seconds")]
    [TestCase("the configured")]
    [TestCase("half a minute")]
    [TestCase("")]
    public void Other_texts_mean_themselves(string text) => Values.Source().Resolve(text).Should().BeNull();

    [TestCase("now", "2026-03-01T12:00:00.000Z")]
    [TestCase("now plus 1 second", "2026-03-01T12:00:01.000Z")]
    [TestCase("now plus 90 seconds", "2026-03-01T12:01:30.000Z")]
    [TestCase("now minus 10 minutes", "2026-03-01T11:50:00.000Z")]
    [TestCase("now plus 2 hours", "2026-03-01T14:00:00.000Z")]
    [TestCase("now minus 1 day", "2026-02-28T12:00:00.000Z")]
    public void Now_is_the_benchs_time_as_OCPP_writes_it(string text, string time) => Text(Values.Source().Resolve(text)).Should().Be(time);

    [TestCase("the configured heartbeatInterval", "300")]
    [TestCase("the configured unit", "A")]
    [TestCase("the configured identity", "CS-1")]
    [TestCase("the configured EVSE id", "1")]
    [TestCase("the configured connector id", "1")]
    [TestCase("the configured valid idToken", "04AA")]
    [TestCase("the configured valid idToken type", "ISO14443")]
    [TestCase("the configured valid idToken group", "FLEET")]
    [TestCase("the configured identity plus X", "CS-1X")]
    [TestCase("the configured heartbeatInterval plus 2", "302")]
    [TestCase("the configured heartbeatInterval minus 1", "299")]
    [TestCase("half the configured heartbeatInterval", "150")]
    [TestCase("twice the configured heartbeatInterval", "600")]
    [TestCase("the configured heartbeatInterval plus 60", "360")]
    [TestCase("the configured heartbeatInterval plus the configured EVSE id plus 60", "361")]
    [TestCase("the configured heartbeatInterval plus X", "300X")]
    public void Configured_values_come_from_the_statement(string text, string value) => Text(Values.Source().Resolve(text)).Should().Be(value);

    [Test]
    public void A_configured_value_is_a_copy()
    {
        var values = Values.Source();
        values.Resolve("the configured schedule")!["limit"] = 32;

        ((int)values.Resolve("the configured schedule")!["limit"]!).Should().Be(16);
    }

    [Test]
    public void An_idToken_that_the_statement_lacks_makes_the_case_not_applicable_and_says_where_to_add_it()
    {
        var resolve = () => Values.Source().Resolve("the configured blocked idToken");

        resolve.Should().Throw<NotApplicableException>().WithMessage("*sample.json*\"blocked idToken\"*\"idTokens\"*");
    }

    [Test]
    public void Random_passwords_and_fresh_ids_differ_every_time()
    {
        var values = Values.Source();

        Enumerable.Range(0, 20).Select(_ => Text(values.Resolve("a random password"))).Should().OnlyHaveUniqueItems().And.OnlyContain(password => password.Length == 32);
        Enumerable.Range(0, 20).Select(_ => (int)values.Resolve("a fresh id")!).Should().OnlyHaveUniqueItems().And.OnlyContain(id => id > 0);
    }

    private static string Text(System.Text.Json.Nodes.JsonNode? node) => JsonText.Of(node);
}
