namespace TestHarness.Reporting.Results;

/// <summary>Whether certification asks for a case.</summary>
public sealed record CaseStatus
{
    /// <summary>Whether every product of the profile must pass it; otherwise <see cref="Condition"/> decides, or it is not part of certification.</summary>
    public bool Mandatory { get; init; }

    /// <summary>The condition over optional features, for example <c>C-44 AND NOT C-09</c>; null when there is none.</summary>
    public string? Condition { get; init; }

    /// <summary>How the condition came out for this product and which claims of the statement decided it; null when there is none.</summary>
    public string? Evaluation { get; init; }
}
