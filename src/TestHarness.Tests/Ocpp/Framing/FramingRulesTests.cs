using FluentAssertions;
using NUnit.Framework;
using TestHarness.Ocpp;
using TestHarness.Ocpp.Findings;
using TestHarness.Ocpp.Framing;

namespace TestHarness.Tests.Ocpp.Framing;

public sealed class FramingRulesTests
{
    // name, OCPP-J 1.6, Part 4 of 2.0.1, Part 4 of 2.1; a bare number is a section, ? marks a warning, - that the rule does not apply.
    private const string Pinned = """
        encoding                 4.1.2    4.1.2    4.1.2
        json                     4.1.2    4.1.2    4.1.2
        text                     RFC_6455_§5.6?  RFC_6455_§5.6?  RFC_6455_§5.6?
        depth                    RFC_8259_§9?    RFC_8259_§9?    RFC_8259_§9?
        size                     RFC_6455_§5.2?  RFC_6455_§5.2?  RFC_6455_§5.2?
        array                    4.2      4.2      4.2
        message-type             4.1.3    4.1.3    4.1.3
        call-structure           4.2.1    4.2.1    4.2.1
        result-structure         4.2.2    4.2.2    4.2.2
        error-structure          4.2.3    4.2.3    4.2.3
        result-error-structure   -        -        4.2.3
        send-structure           -        -        4.2.4
        call-payload             4.2.1    4.1.5    4.1.5
        result-payload           4.2.2    4.1.5    4.1.5
        send-payload             -        -        4.1.5
        call-null                4.2.1?   4.1.5?   4.1.5?
        result-null              4.2.2?   4.1.5?   4.1.5?
        send-null                -        -        4.1.5?
        message-id-type          4.1.4    4.1.4    4.1.4
        message-id-length        4.1.4    4.1.4    4.1.4
        message-id-empty         4.1.4?   4.1.4?   4.1.4?
        message-id-ascii         4.1.2?   4.1.2?   4.1.2?
        message-id-reserved      -        4.2.3?   4.2.3?
        message-id-unique        4.1.4    4.1.4    4.1.4
        action-known             4.2.1    4.1.6    4.1.6
        action-direction         OCPP_1.6_§6  Part_2_Messages_§1  Part_2_Messages_§1
        action-message-type      -        -        4.1.3
        outstanding              4.1.1?   4.1.1    4.1.1
        answer-matches           4.1.4    4.1.4    4.1.4
        answer-connection        4.1.1?   4.1.1?   4.1.1?
        answer-late              4.1.1?   4.1.1?   4.1.1?
        answer-once              4.1      4.1      4.1
        answer-to-result         4.2.3    4.2.3    4.2.3
        answer-to-send           -        -        4.2.4
        result-error-matches     -        -        4.1.4
        error-code               4.2.3    4.3      4.3
        error-code-spelling      -        4.3?     -
        error-code-unknown-type  -        4.4      -
        error-description        -        4.2.3    4.2.3
        error-details            RFC_8259_§4?    RFC_8259_§4?    RFC_8259_§4?
        error-to-unreadable      -        4.2.3    4.2.3
        error-minus-one          4.2.3?   -        -
        signed-payload           -        7.1      7.1
        signed-header            -        7.1      7.1
        signed-algorithm         -        7.3      7.3
        signed-certificate       -        7.4?     7.4?
        signed-answer            -        7.2      7.2
        """;

    private static IEnumerable<TestCaseData> Cases =>
        OcppVersions.All.SelectMany(version => FramingRuleCase.Of(version)
            .Where(example => example.Rule.For(version) is not null)
            .Select((example, number) => new TestCaseData(version, example).SetArgDisplayNames(version.Label(), $"{number} {example}")));

    [Test]
    public void Each_rule_says_for_each_version_where_it_stands_and_how_much_it_weighs()
    {
        var pinned = Pinned.Split('\n').Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToList();
        FramingRules.All.Select(rule => rule.Name).Should().Equal(pinned.Select(line => line[0]));
        foreach (var (rule, line) in FramingRules.All.Zip(pinned))
        {
            foreach (var version in OcppVersions.All)
                Written(version, rule.For(version)).Should().Be(line[1 + (int)version], "{0} in {1}", rule.Name, version.Label());
        }
    }

    [Test]
    public void Each_rule_has_examples_for_each_version_that_it_applies_to() =>
        OcppVersions.All.SelectMany(version => FramingRules.All.Where(rule => rule.For(version) is not null).Select(rule => (version, rule.Name)))
            .Should().BeSubsetOf(OcppVersions.All.SelectMany(version => FramingRuleCase.Of(version).Select(example => (version, example.Rule.Name))));

    [Test]
    public void Each_rule_is_one_sentence() =>
        FramingRules.All.Select(rule => rule.Summary).Should().OnlyContain(text => text.EndsWith('.') && text.Length < 200).And.OnlyHaveUniqueItems();

    [TestCaseSource(nameof(Cases))]
    public void Is_found_where_it_is_broken_and_only_there(OcppVersion version, object example)
    {
        var (rule, breaks, nearMiss) = (FramingRuleCase)example;
        var demand = rule.For(version)!;
        FramingScript.Play(version, breaks)[^1].Findings.Should().Contain(finding =>
            finding.Rule == rule.Name && finding.RequirementId == demand.Reference && finding.Severity == demand.Severity && finding.Layer == FindingLayer.Framing);
        FramingScript.Play(version, nearMiss).SelectMany(result => result.Findings).Should().NotContain(finding => finding.Rule == rule.Name);
    }

    [TestCaseSource(nameof(OtherVersions))]
    public void Is_silent_in_versions_that_it_does_not_apply_to(OcppVersion version, object example)
    {
        var (rule, breaks, _) = (FramingRuleCase)example;
        FramingScript.Play(version, breaks).SelectMany(result => result.Findings).Should().NotContain(finding => finding.Rule == rule.Name);
    }

    private static IEnumerable<TestCaseData> OtherVersions =>
        OcppVersions.All.SelectMany(version => FramingRuleCase.Of(version)
            .Where(example => example.Rule.For(version) is null)
            .Select((example, number) => new TestCaseData(version, example).SetArgDisplayNames(version.Label(), $"{number} {example}")));

    private static string Written(OcppVersion version, FramingDemand? demand)
    {
        if (demand is null)
            return "-";
        var document = version == OcppVersion.V16 ? "OCPP-J 1.6 §" : "Part 4 §";
        var reference = demand.Reference.StartsWith(document, StringComparison.Ordinal) ? demand.Reference[document.Length..] : demand.Reference.Replace(' ', '_');
        return reference + (demand.Severity == FindingSeverity.Warning ? "?" : "");
    }
}
