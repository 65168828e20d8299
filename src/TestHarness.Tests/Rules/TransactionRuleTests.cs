using FluentAssertions;
using NUnit.Framework;
using TestHarness.Ocpp;
using TestHarness.Ocpp.Findings;
using TestHarness.Rules;

namespace TestHarness.Tests.Rules;

public sealed class TransactionRuleTests
{
    [TestCase(0, 1, 2, 3)]
    [TestCase(0, 2, 1, 3)]
    [TestCase(3, 2, 1, 0)]
    [TestCase(0, 3, 1, 2)]
    public void Is_silent_on_a_whole_transaction_in_any_order(params int[] order)
    {
        var rules = RuleSet.All;
        var bench = new RuleBench(rules);
        foreach (var number in order)
            Event(bench, "T1", number, number switch { 0 => "Started", 3 => "Ended", _ => "Updated" }).Should().BeEmpty();
        rules.Conclude().Should().BeEmpty();
    }

    [Test]
    public void Reports_the_numbers_that_never_came()
    {
        var rules = RuleSet.All;
        var bench = new RuleBench(rules);
        foreach (var (number, type) in new[] { (0, "Started"), (1, "Updated"), (6, "Updated"), (3, "Updated"), (8, "Ended") })
            Event(bench, "T1", number, type);
        var finding = rules.Conclude().Should().ContainSingle().Which;
        finding.RequirementId.Should().Be("E01.FR.07");
        finding.Severity.Should().Be(FindingSeverity.Violation);
        finding.Side.Should().Be(Party.Station);
        finding.Actual.Should().Be("without 2, 4-5, 7");
        finding.RecordNumber.Should().BeNull("it is about messages that did not come");
    }

    [Test]
    public void Reports_a_number_used_for_two_events_but_not_an_event_sent_again()
    {
        var bench = new RuleBench(RuleSet.All);
        Event(bench, "T1", 0, "Started");
        Event(bench, "T1", 1, "Updated", "10:00");
        Event(bench, "T1", 1, "Updated", "10:00").Should().BeEmpty();
        Event(bench, "T1", 1, "Updated", "11:00").Should().ContainSingle().Which.RequirementId.Should().Be("E01.FR.07");
        Event(bench, "T2", 0, "Started").Should().BeEmpty("another transaction has numbers of its own");
    }

    [Test]
    public void Only_warns_of_a_counter_that_goes_on_from_transaction_to_transaction()
    {
        var rules = RuleSet.All;
        var bench = new RuleBench(rules);
        Event(bench, "T2", 7, "Started").Should().ContainSingle().Which.Severity.Should().Be(FindingSeverity.Warning);
        Event(bench, "T2", 8, "Ended").Should().BeEmpty();
        rules.Conclude().Should().BeEmpty();
    }

    [Test]
    public void Reports_a_transaction_that_begins_with_another_event_than_Started()
    {
        var rules = RuleSet.All;
        var bench = new RuleBench(rules);
        Event(bench, "T1", 0, "Updated").Should().ContainSingle().Which.RequirementId.Should().Be("TransactionEventRequest.eventType");
        rules.Conclude().Should().BeEmpty("it was said before");
    }

    [Test]
    public void Reports_events_before_Started_and_two_of_them_and_nothing_of_a_beginning_that_nobody_saw()
    {
        var rules = RuleSet.All;
        var bench = new RuleBench(rules);
        Event(bench, "early", 4, "Updated");
        Event(bench, "early", 5, "Started");
        Event(bench, "none", 1, "Updated");
        Event(bench, "none", 2, "Ended");
        Event(bench, "two", 0, "Started");
        Event(bench, "two", 1, "Started").Should().Contain(finding => finding.RequirementId == "TransactionEventRequest.eventType");
        rules.Conclude().Select(finding => finding.Message).Should().Equal("Transaction early has events before its Started.");
    }

    [Test]
    public void Says_nothing_of_1_6()
    {
        var rules = RuleSet.All;
        Event(new RuleBench(rules, OcppVersion.V16), "T1", 5, "Updated").Should().BeEmpty();
        rules.Conclude().Should().BeEmpty();
    }

    [Test]
    public void Says_nothing_of_payloads_that_it_cannot_read()
    {
        var rules = RuleSet.All;
        var bench = new RuleBench(rules);
        bench.Station("TransactionEvent", """{"seqNo":"x","transactionInfo":7,"eventType":[]}""").Should().BeEmpty();
        rules.Conclude().Should().BeEmpty();
        rules.Failures.Should().BeEmpty();
    }

    private static IReadOnlyList<Finding> Event(RuleBench bench, string transaction, int number, string type, string? time = null) => bench.Station(
        "TransactionEvent",
        $$"""{"transactionInfo":{"transactionId":"{{transaction}}"},"eventType":"{{type}}","timestamp":"{{time ?? $"{number}:00"}}","triggerReason":"EVDetected","seqNo":{{number}} }""");
}
