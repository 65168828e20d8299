namespace TestHarness.Reporting.Results;

/// <summary>How a step ended.</summary>
public enum StepStatus
{
    /// <summary>It did what it says.</summary>
    Passed,

    /// <summary>The system under test did not meet it.</summary>
    Failed,

    /// <summary>What it asks could not be done, through no fault seen on the wire.</summary>
    Inconclusive,

    /// <summary>The harness, its peer or the network misbehaved, or no step definition fits.</summary>
    Error,

    /// <summary>Not run, because of an earlier step or because the case does not apply.</summary>
    Skipped,
}
