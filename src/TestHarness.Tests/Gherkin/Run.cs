using TestHarness.Gherkin;

namespace TestHarness.Tests.Gherkin;

/// <summary>Loads features from text and runs them with a few binding classes.</summary>
internal static class Run
{
    public static LoadedFeature Load(string text) => FeatureLoader.Parse(text, "a.feature")!;

    public static LoadedFeature LoadSteps(params string[] steps) =>
        Load("Feature: F\nScenario: S\n" + string.Join('\n', steps));

    public static async Task<ScenarioOutcome> FirstAsync(LoadedFeature feature, RunOptions? options, params Type[] bindings)
    {
        await using var runner = new ScenarioRunner(BindingRegistry.FromTypes(bindings));
        return await runner.RunAsync(feature.Scenarios[0], options);
    }

    public static Task<ScenarioOutcome> StepsAsync<TBinding>(params string[] steps) => FirstAsync(LoadSteps(steps), null, typeof(TBinding));
}
