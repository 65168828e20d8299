namespace TestHarness.Gherkin;

/// <summary>A step that could not be run, found without running anything.</summary>
/// <param name="Scenario">The first scenario in which it was met.</param>
/// <param name="Step">The step.</param>
/// <param name="Error">What is wrong with it; the message can be shown as it is.</param>
public sealed record StepProblem(LoadedScenario Scenario, LoadedStep Step, StepBindingException Error);
