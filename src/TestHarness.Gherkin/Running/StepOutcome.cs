using Reqnroll.Bindings;

namespace TestHarness.Gherkin;

/// <summary>What became of a step.</summary>
public sealed record StepOutcome
{
    /// <summary>The step.</summary>
    public required LoadedStep Step { get; init; }

    /// <summary>What became of it.</summary>
    public required OutcomeStatus Status { get; init; }

    /// <summary>How long it ran, its own hooks included.</summary>
    public TimeSpan Duration { get; init; }

    /// <summary>Why it is not <see cref="OutcomeStatus.Passed"/>; null if it was skipped because of what came before.</summary>
    public Exception? Error { get; init; }

    /// <summary>The method that it is bound to, also when it was skipped; null if it could not be bound.</summary>
    public BoundMethod? BoundMethod { get; init; }

    /// <summary>What it wrote for the report.</summary>
    public IReadOnlyList<string> Output { get; init; } = [];

    /// <summary>The files that it attached.</summary>
    public IReadOnlyList<string> Attachments { get; init; } = [];

    /// <summary>The keyword as it stands in the file.</summary>
    public string Keyword => Step.Keyword;

    /// <summary>The kind of step.</summary>
    public StepDefinitionType Kind => Step.Kind;

    /// <summary>The text behind the keyword.</summary>
    public string Text => Step.Text;

    /// <summary>The table below the step, header first, or null.</summary>
    public IReadOnlyList<IReadOnlyList<string>>? Table => Step.Table;

    /// <summary>The doc string below the step, or null.</summary>
    public string? DocString => Step.DocString;

    /// <summary>The line of the feature, from 1.</summary>
    public int Line => Step.Line;
}
