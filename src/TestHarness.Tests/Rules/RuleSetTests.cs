using FluentAssertions;
using NUnit.Framework;
using TestHarness.Ocpp;
using TestHarness.Ocpp.Findings;
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

    private sealed class Throwing : IWireRule
    {
        public string Id => "throwing";

        public IReadOnlyDictionary<string, string> Titles => new Dictionary<string, string>();

        public void Look(Observation seen) => throw new InvalidOperationException("boom");

        public void Conclude(IFindingSink findings) => throw new InvalidOperationException("again");
    }

    private sealed class Counting : IWireRule
    {
        private int _count;

        public string Id => "counting";

        public IReadOnlyDictionary<string, string> Titles => new Dictionary<string, string> { ["counting"] = "Is counted." };

        public void Look(Observation seen) => seen.Report(Finding($"{++_count}"));

        public void Conclude(IFindingSink findings) => findings.Report(Finding($"{_count} in all"));

        private static Finding Finding(string message) => new("counting", FindingLayer.Rule, FindingSeverity.Warning, Party.Station, message);
    }
}
