namespace TestHarness.Gherkin;

/// <summary>Is told how scenarios go on, from whatever thread they run on.</summary>
public interface IScenarioObserver
{
    /// <summary>A scenario begins; no hook has run yet.</summary>
    void ScenarioStarted(LoadedScenario scenario)
    {
    }

    /// <summary>A step begins to run. Steps that are skipped or cannot be bound never do.</summary>
    void StepStarted(LoadedScenario scenario, LoadedStep step)
    {
    }

    /// <summary>A step or hook wrote a line for the report.</summary>
    void OutputWritten(LoadedScenario scenario, string line)
    {
    }

    /// <summary>A step is over, or was not run at all.</summary>
    void StepEnded(LoadedScenario scenario, StepOutcome outcome)
    {
    }

    /// <summary>A scenario is over, hooks included.</summary>
    void ScenarioEnded(ScenarioOutcome outcome)
    {
    }
}
