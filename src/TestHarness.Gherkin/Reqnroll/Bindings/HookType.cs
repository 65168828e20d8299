namespace Reqnroll.Bindings;

/// <summary>When a hook runs.</summary>
public enum HookType
{
    /// <summary>Once, before the first scenario.</summary>
    BeforeTestRun,

    /// <summary>Once, after the last scenario.</summary>
    AfterTestRun,

    /// <summary>Before the first scenario of a feature.</summary>
    BeforeFeature,

    /// <summary>After the last scenario of a feature.</summary>
    AfterFeature,

    /// <summary>Before the first step of a scenario.</summary>
    BeforeScenario,

    /// <summary>After a scenario, whatever became of it.</summary>
    AfterScenario,

    /// <summary>When the kind of step changes, before the first of the new kind.</summary>
    BeforeScenarioBlock,

    /// <summary>When the kind of step changes, after the last of the old kind.</summary>
    AfterScenarioBlock,

    /// <summary>Before each step that runs.</summary>
    BeforeStep,

    /// <summary>After each step that ran.</summary>
    AfterStep,
}
