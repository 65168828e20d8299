using System.Collections.Specialized;
using System.Globalization;
using Reqnroll;

namespace TestHarness.Gherkin;

/// <summary>Describes loaded features and scenarios to binding classes.</summary>
internal static class RunContexts
{
    public static FeatureInfo Describe(LoadedFeature feature) => new(
        CultureOf(feature),
        Path.GetDirectoryName(feature.Path) ?? "",
        feature.Title,
        feature.Description,
        ProgrammingLanguage.CSharp,
        [.. feature.Tags]);

    public static ScenarioInfo Describe(LoadedScenario scenario)
    {
        var arguments = new OrderedDictionary();
        foreach (var (column, value) in scenario.ExampleValues)
            arguments[column] = value;
        return new ScenarioInfo(scenario.Title, scenario.Description, [.. scenario.OwnTags], arguments, [.. scenario.Feature.Tags]);
    }

    // Without globalization data every language converts numbers and dates alike.
    public static CultureInfo CultureOf(LoadedFeature feature)
    {
        try
        {
            return CultureInfo.GetCultureInfo(feature.Language == "en" ? "en-US" : feature.Language);
        }
        catch (CultureNotFoundException)
        {
            return CultureInfo.InvariantCulture;
        }
    }
}
