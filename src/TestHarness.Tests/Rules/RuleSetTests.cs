using FluentAssertions;
using NUnit.Framework;
using TestHarness.Ocpp;
using TestHarness.Rules;

namespace TestHarness.Tests.Rules;

public sealed class RuleSetTests
{
    [Test]
    public void A_rule_that_throws_stops_only_itself_and_is_an_error_of_ours()
    {
        var rules = new RuleSet(static () => new Throwing(), static () => new Counting());
        var told = new List<RuleFailure>();
        rules.RuleFailed += told.Add;
        var bench = new RuleBench(rules);

        bench.Station("Heartbeat", answer: null).Should().ContainSingle().Which.Message.Should().Be("1");
        bench.Station("Heartbeat", answer: null).Should().ContainSingle().Which.Message.Should().Be("2");
        var failure = rules.Failures.Should().ContainSingle().Which;
        failure.RuleId.Should().Be("throwing");
        failure.StationIdentity.Should().Be("CS1");
        failure.Error.Message.Should().Be("boom");
        told.Should().Equal(failure);
        rules.Conclude().Should().ContainSingle().Which.Message.Should().Be("2 in all");
    }

    [Test]
    public void A_finding_carries_the_number_of_the_record_it_was_found_in()
    {
        var bench = new RuleBench(new RuleSet(static () => new Counting()));
        bench.Station("Heartbeat", answer: null)[0].RecordNumber.Should().Be(1);
        bench.Station("Heartbeat", answer: null)[0].RecordNumber.Should().Be(2);
    }

    private static RuleCard Card(string name) => new(name, "tests", Party.Station, RuleCard.Every, "Is for tests.", new Requirement(name, "Is counted.", RuleWeight.Should));

    private sealed class Throwing() : WireRule(Card("throwing"))
    {
        public override void Look(Observation seen) => throw new InvalidOperationException("boom");

        public override void Conclude(IFindingSink findings) => throw new InvalidOperationException("again");
    }

    private sealed class Counting() : WireRule(Card("counting"))
    {
        private int _count;

        public override void Look(Observation seen) => seen.Report(Breach("counting", $"{++_count}"));

        public override void Conclude(IFindingSink findings) => findings.Report(Breach("counting", $"{_count} in all"));
    }
}
