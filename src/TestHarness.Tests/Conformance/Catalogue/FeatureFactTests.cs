using FluentAssertions;
using NUnit.Framework;
using TestHarness.Conformance.Catalogue;
using TestHarness.Ocpp;

namespace TestHarness.Tests.Conformance.Catalogue;

public sealed class FeatureFactTests
{
    private static IEnumerable<FeatureFact> Facts => FeatureFact.All;

    [TestCaseSource(nameof(Facts))]
    public void Is_about_a_feature_and_a_variable_that_exist(FeatureFact fact)
    {
        FeatureCatalogue.Claims(Party.Station).Should().Contain(fact.Feature);
        if (fact.Prerequisite is { } prerequisite)
            StandardVariables.Knows(prerequisite.Test.Name).Should().BeTrue();
        if (fact.Expression is { } expression)
            FeatureCatalogue.Claims(Party.Station).Should().Contain(expression.Operands);
    }

    [Test]
    public void A_feature_that_is_decided_is_decided_by_nothing_else() =>
        FeatureFact.All.SelectMany(fact => new[] { OcppVersion.V201, OcppVersion.V21 }.Where(version => fact.Version is null || fact.Version == version).Select(version => (version, fact)))
            .GroupBy(one => (one.version, one.fact.Feature))
            .Where(facts => facts.Any(one => one.fact.Kind is FeatureFactKind.Decides or FeatureFactKind.Follows))
            .Should().OnlyContain(facts => facts.Select(one => one.fact.Kind).Distinct().Count() == 1);

    [Test]
    public void A_feature_follows_from_others_only_once() =>
        FeatureFact.All.Where(fact => fact.Kind == FeatureFactKind.Follows).GroupBy(fact => (fact.Version, fact.Feature)).Should().OnlyContain(facts => facts.Count() == 1);
}
