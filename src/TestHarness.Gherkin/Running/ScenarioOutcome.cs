namespace TestHarness.Gherkin;

/// <summary>What became of a scenario.</summary>
public sealed record ScenarioOutcome
{
    /// <summary>The scenario.</summary>
    public required LoadedScenario Scenario { get; init; }

    /// <summary>The worst of its steps and hooks.</summary>
    public required OutcomeStatus Status { get; init; }

    /// <summary>Every step, run or not.</summary>
    public required IReadOnlyList<StepOutcome> Steps { get; init; }

    /// <summary>The hooks that failed, in the order in which they ran; also objects that could not be disposed.</summary>
    public required IReadOnlyList<HookError> HookErrors { get; init; }

    /// <summary>When it began.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>How long it took, hooks included.</summary>
    public required TimeSpan Duration { get; init; }

    /// <summary>What hooks outside of steps wrote for the report.</summary>
    public IReadOnlyList<string> Output { get; init; } = [];

    /// <summary>The files that hooks outside of steps attached.</summary>
    public IReadOnlyList<string> Attachments { get; init; } = [];

    /// <summary>The first thing that went wrong: what a step or hook threw; null if nothing did.</summary>
    public Exception? Error { get; init; }
}
