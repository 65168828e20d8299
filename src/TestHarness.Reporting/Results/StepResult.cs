using System.Text.Json.Serialization;

namespace TestHarness.Reporting.Results;

/// <summary>One step of a scenario as it was run.</summary>
public sealed record StepResult
{
    /// <summary>The keyword as written: <c>Given</c>, <c>When</c>, <c>Then</c>, <c>And</c>, <c>But</c>, <c>*</c>, or <c>Hook</c>.</summary>
    public required string Keyword { get; init; }

    /// <summary>The step's text.</summary>
    public required string Text { get; init; }

    /// <summary>The data table's rows, the header row included when there is one; null when there is no table.</summary>
    public IReadOnlyList<IReadOnlyList<string>>? Table { get; init; }

    /// <summary>The doc string; null when there is none.</summary>
    public string? DocString { get; init; }

    /// <summary>The line in the feature file, from 1; null for a hook.</summary>
    public int? Line { get; init; }

    /// <summary>How it ended.</summary>
    public required StepStatus Status { get; init; }

    /// <summary>How long it took, by the machine's clock.</summary>
    [JsonPropertyName("durationMs")]
    public TimeSpan Duration { get; init; }

    /// <summary>What went wrong; null when nothing did.</summary>
    public string? Error { get; init; }

    /// <summary>Numbers of the wire records that the step caused or consumed, ascending.</summary>
    public IReadOnlyList<long> Records { get; init; } = [];
}
