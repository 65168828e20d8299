namespace TestHarness.Gherkin;

/// <summary>A step or hook was not done when its time was up. It may still be running, but nobody waits for it any more.</summary>
public sealed class StepTimeoutException : TimeoutException
{
    internal StepTimeoutException(string what, TimeSpan limit)
        : base($"{what} is not done after {limit.TotalSeconds:0.###} s")
    {
        What = what;
        Limit = limit;
    }

    /// <summary>The step with file and line, or the hook.</summary>
    public string What { get; }

    /// <summary>How long it was given.</summary>
    public TimeSpan Limit { get; }
}
