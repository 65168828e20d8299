using TestHarness.Conformance.Catalogue;
using TestHarness.Conformance.Runs;
using TestHarness.Gherkin;

namespace TestHarness.Tests.Conformance.Runs;

/// <summary>Cases of features that stand in tests.</summary>
internal static class Planned
{
    internal static IReadOnlyList<PlannedCase> Cases(string feature) => PlannedCase.Of([FeatureLoader.Parse(feature, "sample.feature")!], TestCaseCatalogue.Default);
}
