namespace Reqnroll;

/// <summary>What has become of a scenario or a step so far, as hooks see it.</summary>
public enum ScenarioExecutionStatus
{
    /// <summary>Nothing went wrong.</summary>
    OK,

    /// <summary>A step said that it is not written yet.</summary>
    StepDefinitionPending,

    /// <summary>A step has no definition.</summary>
    UndefinedStep,

    /// <summary>A step could not be bound: ambiguous, or its arguments do not fit.</summary>
    BindingError,

    /// <summary>A step or hook threw.</summary>
    TestError,

    /// <summary>Not run.</summary>
    Skipped,
}
