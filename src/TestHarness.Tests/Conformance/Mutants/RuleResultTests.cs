using FluentAssertions;
using NUnit.Framework;
using TestHarness.Conformance.Mutants;
using TestHarness.Ocpp;
using TestHarness.Ocpp.Findings;
using TestHarness.Rules;
using TestHarness.Rules.Examples;

namespace TestHarness.Tests.Conformance.Mutants;

public sealed class RuleResultTests
{
    private static readonly RuleCard Card = new("seqno-gapless", "transactions", Party.Station, RuleCard.V2, "", new Requirement("E01.FR.07", ""), new Requirement("E01.FR.08", ""));

    [Test]
    public void Counts_the_examples_that_break_a_rule_and_those_that_it_caught()
    {
        var result = Of([Example("E01.FR.07", holds: true), Example("E01.FR.08", holds: true), Example("E01.FR.08", holds: false), Example(null, holds: true)]);

        result.Should().BeEquivalentTo(new { Rule = "seqno-gapless", Family = "transactions", Side = Party.Station, Examples = 3, Caught = 2, Holds = false });
        Of([Example("E01.FR.07", holds: true), Example("E01.FR.08", holds: true)]).Holds.Should().BeTrue();
    }

    [Test]
    public void A_requirement_that_no_example_breaks_has_no_mutant()
    {
        var result = Of([Example("E01.FR.08", holds: true)]);

        result.WithoutExample.Should().Equal("E01.FR.07");
        result.Holds.Should().BeFalse();
        new SelfCheckResult { Mutants = [], Clean = [], WithoutMutant = [], Summary = [], Rules = [result] }.Holds.Should().BeFalse("the check fails with it");
    }

    [Test]
    public void A_rule_without_examples_does_not_hold() =>
        Of([Example(null, holds: true)]).Should().BeEquivalentTo(new { Examples = 0, WithoutExample = new[] { "E01.FR.07", "E01.FR.08" }, Holds = false });

    [Test]
    public void What_an_example_of_another_rule_must_give_counts()
    {
        var example = Example("seqno-gapless/E01.FR.07", holds: false);
        Of([example with { Example = example.Example with { Rule = "another" } }]).Should().BeEquivalentTo(new { Examples = 1, Caught = 0, WithoutExample = new[] { "E01.FR.08" } });
    }

    [TestCase(true, "seqno-gapless", 1)]
    [TestCase(true, "another", 0)]
    [TestCase(false, "seqno-gapless", 0, TestName = "One that survived was not caught")]
    public void Counts_the_mutants_that_were_killed_with_a_finding_of_it(bool killed, string rule, int live) =>
        Of([], new MutantResult("TC_E_01_CS", OcppVersion.V201, Party.Station, "E", "x", "x", "x", Verdict.Fail, null, killed, true, Verdict.Pass, "x") { Rules = [rule] }).Live.Should().Be(live);

    private static RuleResult Of(IReadOnlyList<ExampleResult> examples, params IReadOnlyList<MutantResult> mutants) =>
        RuleResult.Of([Card], examples, mutants).Should().ContainSingle().Subject;

    private static ExampleResult Example(string? breaks, bool holds)
    {
        var example = new RuleExample(Card.Name, "", breaks is null ? [] : [breaks], RuleCard.V2, []);
        return new ExampleResult(example, OcppVersion.V201, holds ? [.. example.Findings.Select(found => new Finding(found.Requirement, FindingLayer.Rule, FindingSeverity.Violation, Party.Station, "") { Rule = found.Rule })] : []);
    }
}
