namespace TestHarness.Gherkin;

/// <summary>What became of a step or scenario, from best to worst; a scenario has the worst of its steps and hooks.</summary>
public enum OutcomeStatus
{
    /// <summary>Everything ran.</summary>
    Passed,

    /// <summary>Not run, because of what came before or because a step asked for it.</summary>
    Skipped,

    /// <summary>A step definition says that it is not written yet.</summary>
    Pending,

    /// <summary>No step definition fits.</summary>
    Undefined,

    /// <summary>More than one step definition fits.</summary>
    Ambiguous,

    /// <summary>A step definition fits, but not its parameters.</summary>
    Misbound,

    /// <summary>A step or hook threw.</summary>
    Failed,

    /// <summary>A step or hook was still not done when its time was up.</summary>
    TimedOut,

    /// <summary>The run was cancelled.</summary>
    Cancelled,
}
