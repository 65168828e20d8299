using Reqnroll.BoDi;

namespace TestHarness.Gherkin;

/// <summary>How to run a scenario.</summary>
public sealed record RunOptions
{
    /// <summary>How long a step may take, on <see cref="TimeProvider"/>; null for as long as it likes.</summary>
    public TimeSpan? StepTimeout { get; init; }

    /// <summary>How long a hook may take; null for as long as a step.</summary>
    public TimeSpan? HookTimeout { get; init; }

    /// <summary>Measures durations and time-outs. Real time unless a test says otherwise, whatever clock the scenario itself moves.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>Registers what the binding classes of this scenario take in their constructors; called before any hook.</summary>
    public Action<IObjectContainer>? RegisterServices { get; init; }

    /// <summary>Is told how the scenario goes on.</summary>
    public IScenarioObserver? Observer { get; init; }

    /// <summary>
    /// Whether steps and hooks start in the synchronization context of whoever runs the scenario, instead of on the thread pool without any.
    /// A step that blocks the context's thread then blocks the runner too, time-out or not.
    /// </summary>
    public bool UseCurrentContext { get; init; }

    /// <summary>Gives an exception a status of its own, for example <see cref="OutcomeStatus.Skipped"/>; null leaves it to the runner.</summary>
    public Func<Exception, OutcomeStatus?>? StatusOf { get; init; }

    /// <summary>Ends the scenario at the step that runs; hooks after it still run.</summary>
    public CancellationToken CancellationToken { get; init; }
}
