using FluentAssertions;
using NUnit.Framework;
using TestHarness.Conformance.Catalogue;
using TestHarness.Conformance.Runs;
using TestHarness.Ocpp;
using TestHarness.Rules;

namespace TestHarness.Tests.Conformance;

public sealed class RequirementCheckTests
{
    private static readonly IReadOnlyList<RequirementCheck> Checks = RequirementCheck.All([FeatureFolder.Default]);

    [Test]
    public void Every_requirement_is_there_once_and_is_checked_or_says_why_not()
    {
        CatalogueRequirement.All.Select(requirement => (requirement.Version, requirement.Id)).Should().OnlyHaveUniqueItems();
        Checks.Should().HaveSameCount(CatalogueRequirement.All);
        Checks.Should().OnlyContain(check => (check.Rules.Count + check.Cases.Count > 0) == (check.Reason == null) && (check.Gap == null) == (check.Reason == null));
    }

    [TestCase("B01.FR.08", null)]
    [TestCase("A00.FR.006", RequirementGap.NotCheckable)]
    [TestCase("A00.FR.428", RequirementGap.Planned)]
    public void Says_what_checks_a_requirement_or_why_nothing_does(string id, RequirementGap? gap) =>
        Checks.Single(check => check.Requirement.Id == id && check.Requirement.Version == OcppVersion.V201).Gap.Should().Be(gap);

    [Test]
    public void Knows_rules_and_cases() =>
        Checks.Single(check => check.Requirement is { Id: "E01.FR.07", Version: OcppVersion.V21 }).Rules.Should().Contain("seqno-gapless");

    [Test]
    public void No_rule_names_a_requirement_that_Part_2_lacks()
    {
        var known = CatalogueRequirement.All.Select(requirement => requirement.Id).ToHashSet();
        RuleCatalogue.Cards.SelectMany(card => card.Requirements).Select(requirement => requirement.Id)
            .Where(id => id.Contains(".FR.", StringComparison.Ordinal) && !id.Contains(' ', StringComparison.Ordinal)).Should().BeSubsetOf(known);
    }
}
