using NUnit.Framework;
using NUnit.Framework.Interfaces;
using NUnit.Framework.Internal;
using NUnit.Framework.Internal.Builders;

namespace TestHarness.Features;

/// <summary>Builds one test for each scenario of the fixture's feature and each version that it is tagged with; its tags become categories.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ScenarioAttribute : NUnitAttribute, ITestBuilder, IImplyFixture
{
    private readonly NUnitTestCaseBuilder _builder = new();

    /// <inheritdoc />
    public IEnumerable<TestMethod> BuildFrom(IMethodInfo method, Test? suite)
    {
        var path = (string)suite!.Arguments[0]!;
        foreach (var planned in FeatureRun.Current.Cases.Where(planned => planned.Scenario.Feature.Path == path))
        {
            var parameters = new TestCaseParameters([planned.Key]) { TestName = $"{planned.Id}({planned.Version switch { Ocpp.OcppVersion.V16 => "1.6", Ocpp.OcppVersion.V201 => "2.0.1", _ => "2.1" }})" };
            var versionTags = planned.Scenario.Tags.Where(tag => tag.StartsWith("ocpp", StringComparison.Ordinal)).ToHashSet();
            foreach (var tag in planned.Scenario.Tags.Where(tag => !versionTags.Contains(tag) && !tag.Contains(':', StringComparison.Ordinal)))
                parameters.Properties.Add(PropertyNames.Category, tag);
            parameters.Properties.Add(PropertyNames.Category, Ocpp.OcppVersions.Subprotocol(planned.Version));
            parameters.Properties.Add(PropertyNames.Category, "block-" + planned.Block);
            parameters.Properties.Set(PropertyNames.Description, planned.Scenario.Title);
            yield return _builder.BuildTestMethod(method, suite, parameters);
        }
    }
}
