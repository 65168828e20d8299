using System.Text.Json.Nodes;
using FluentAssertions;
using NUnit.Framework;
using TestHarness.Conformance.Expectations;
using TestHarness.Conformance.Judging;

namespace TestHarness.Tests.Conformance.Expectations;

public sealed class MatcherTests
{
    // Literals.
    [TestCase("Accepted", "\"Accepted\"", true)]
    [TestCase("Accepted", "\"accepted\"", false)]
    [TestCase("Accepted", "\"Accepted \"", false)]
    [TestCase("300", "300", true)]
    [TestCase("300", "300.0", true)]
    [TestCase("300", "\"300\"", true)]
    [TestCase("300", "301", false)]
    [TestCase("-0.5", "-0.50", true)]
    [TestCase("true", "true", true)]
    [TestCase("true", "false", false)]
    [TestCase("\"300\"", "\"300\"", true)]
    [TestCase("\"300\"", "300", false)]
    [TestCase("\"is absent\"", "\"is absent\"", true)]
    [TestCase("2026-03-01T12:00:00Z", "\"2026-03-01T13:00:03+01:00\"", true)]
    [TestCase("2026-03-01T12:00:00Z", "\"2026-03-01T12:00:05Z\"", false)]
    // Presence.
    [TestCase("is present", "0", true)]
    [TestCase("is present", "{}", true)]
    [TestCase("is absent", "0", false)]
    [TestCase("is absent or Actual", "\"Actual\"", true)]
    [TestCase("is absent or Actual", "\"Target\"", false)]
    [TestCase("is absent or at least 3", "2", false)]
    // Choices.
    [TestCase("one of A, B", "\"B\"", true)]
    [TestCase("one of A, B", "\"C\"", false)]
    [TestCase("one of A, B", "\"A, B\"", false)]
    [TestCase("one of 1, 2", "2", true)]
    [TestCase("not A", "\"B\"", true)]
    [TestCase("not A", "\"A\"", false)]
    [TestCase("not one of A, B", "\"C\"", true)]
    [TestCase("not one of A, B", "\"B\"", false)]
    // Bounds.
    [TestCase("at least 5", "5", true)]
    [TestCase("at least 5", "4.99", false)]
    [TestCase("at least 5", "\"6\"", true)]
    [TestCase("at least 5", "\"six\"", false)]
    [TestCase("at most 5", "5", true)]
    [TestCase("at most 5", "5.01", false)]
    [TestCase("at least the configured heartbeatInterval", "300", true)]
    [TestCase("at least the configured heartbeatInterval", "299", false)]
    // Patterns.
    [TestCase("matches /^[A-Z]+-\\d$/", "\"CS-1\"", true)]
    [TestCase("matches /^[A-Z]+-\\d$/", "\"CS-12\"", false)]
    [TestCase("matches /^\\d+$/", "42", true)]
    // Times: the clock of these tests stands at noon.
    [TestCase("is now", "\"2026-03-01T12:00:04Z\"", true)]
    [TestCase("is now", "\"2026-03-01T11:59:56.000Z\"", true)]
    [TestCase("is now", "\"2026-03-01T12:00:04.001Z\"", false)]
    [TestCase("is now", "\"noon\"", false)]
    [TestCase("is now", "1200", false)]
    [TestCase("now plus 1 hour", "\"2026-03-01T13:00:01Z\"", true)]
    [TestCase("now plus 1 hour", "\"2026-03-01T12:00:00Z\"", false)]
    // The statement.
    [TestCase("the configured heartbeatInterval", "300", true)]
    [TestCase("the configured heartbeatInterval", "\"300\"", true)]
    [TestCase("the configured heartbeatInterval", "60", false)]
    [TestCase("the configured valid idToken", "\"04AA\"", true)]
    [TestCase("the configured valid idToken", "\"04aa\"", false)]
    [TestCase("the configured schedule", "{\"limit\":16}", true)]
    [TestCase("the configured schedule", "{\"limit\":17}", false)]
    public void Compares_a_value_that_is_there(string matcher, string actual, bool matches) =>
        Matcher.Parse(matcher, Values.Source()).Matches(Values.Json(actual)).Should().Be(matches);

    [TestCase("is absent", true)]
    [TestCase("is absent or Actual", true)]
    [TestCase("is present", false)]
    [TestCase("Actual", false)]
    [TestCase("not Actual", false)]
    [TestCase("as $x", false)]
    public void Knows_whether_a_place_may_be_missing(string matcher, bool may) => Matcher.Parse(matcher, Values.Source()).AllowsAbsence.Should().Be(may);

    [Test]
    public void Remembers_a_value_and_recalls_it()
    {
        var values = Values.Source();

        Matcher.Parse("as $id", values).Matches("tx-1").Should().BeTrue();
        Matcher.Parse("$id", values).Matches("tx-1").Should().BeTrue();
        Matcher.Parse("$id", values).Matches("tx-2").Should().BeFalse();
        Matcher.Parse("not $id", values).Matches("tx-2").Should().BeTrue();
        Matcher.Parse("not $id", values).Matches("tx-1").Should().BeFalse();
    }

    [Test]
    public void Remembers_a_number_as_a_bound()
    {
        var values = Values.Source();

        Matcher.Parse("at least 0 as $interval", values).Matches(30).Should().BeTrue();
        Matcher.Parse("at most $interval", values).Matches(30).Should().BeTrue();
        Matcher.Parse("at most $interval", values).Matches(31).Should().BeFalse();
    }

    [Test]
    public void Remembers_the_group_of_a_pattern()
    {
        var values = Values.Source();

        Matcher.Parse(@"matches /^\s*([^,]+)/ as $first", values).Matches("a, b").Should().BeTrue();
        values.Memory.Recall("first")!.GetValue<string>().Should().Be("a");
        Matcher.Parse("matches /^a/ as $whole", values).Matches("a, b").Should().BeTrue();
        values.Memory.Recall("whole")!.GetValue<string>().Should().Be("a, b");
    }

    [Test]
    public void Remembers_only_what_meets_the_condition()
    {
        var values = Values.Source();

        Matcher.Parse("one of A, B as $status", values).Matches("C").Should().BeFalse();
        values.Memory.Knows("status").Should().BeFalse();
        Matcher.Parse("one of A, B as $status", values).Matches("B").Should().BeTrue();
        values.Memory.Recall("status")!.GetValue<string>().Should().Be("B");
    }

    [Test]
    public void Remembers_a_copy_that_later_changes_of_the_message_do_not_touch()
    {
        var values = Values.Source();
        var evse = new JsonObject { ["id"] = 1 };

        Matcher.Parse("as $evse", values).Matches(evse);
        evse["id"] = 2;

        Matcher.Parse("$evse", values).Matches(new JsonObject { ["id"] = 1 }).Should().BeTrue();
    }

    [Test]
    public void Says_which_names_are_remembered_when_one_is_not()
    {
        var values = Values.Source();
        Matcher.Parse("as $transactionId", values).Matches("tx-1");
        var match = () => Matcher.Parse("$transaction", values).Matches("tx-1");

        match.Should().Throw<FormatException>().WithMessage("*$transaction*remembered are: $transactionId.");
    }

    [Test]
    public void A_bound_needs_a_number()
    {
        var match = () => Matcher.Parse("at least much", Values.Source()).Matches(5);

        match.Should().Throw<FormatException>().WithMessage("*'much' is not a number*");
    }

    [Test]
    public void What_the_statement_does_not_say_makes_the_case_not_applicable()
    {
        var match = () => Matcher.Parse("the configured localListSize", Values.Source()).Matches(5);

        match.Should().Throw<NotApplicableException>().WithMessage("*sample.json*\"localListSize\" under \"configured\"*");
    }

    [TestCase("Accepted", "Accepted")]
    [TestCase("at least 5", "at least 5")]
    [TestCase("the configured heartbeatInterval", "300 (the configured heartbeatInterval)")]
    public void Describes_what_it_asks_for(string matcher, string description) => Matcher.Parse(matcher, Values.Source()).Description.Should().Be(description);
}
