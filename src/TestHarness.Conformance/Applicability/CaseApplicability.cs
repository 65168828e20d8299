using TestHarness.Conformance.Catalogue;
using TestHarness.Reporting.Results;

namespace TestHarness.Conformance.Applicability;

/// <summary>Whether a case applies to a system under test, and why.</summary>
public sealed record CaseApplicability
{
    /// <summary>What certification says of the case; null when it is no case of Part 5.</summary>
    public CertificationStatus? Certification { get; init; }

    /// <summary>Whether the condition holds; true when there is none.</summary>
    public bool ConditionHolds { get; init; } = true;

    /// <summary>How each operand of the condition came out, in its order.</summary>
    public IReadOnlyList<Operand> Operands { get; init; } = [];

    /// <summary>How each prerequisite came out.</summary>
    public IReadOnlyList<PrerequisiteOutcome> Prerequisites { get; init; } = [];

    /// <summary>What excludes it, and where that comes from: whole sentences; null when it applies.</summary>
    public string? Exclusion { get; init; }

    /// <summary>The same in a few words, to stand beside others; null when it applies.</summary>
    public string? Because { get; init; }

    /// <summary>Whether it applies.</summary>
    public bool Applies => Exclusion is null;

    /// <summary>The same for the report.</summary>
    public CaseStatus Status => new()
    {
        Mandatory = Certification is { Mandatory: true },
        Condition = Certification?.Condition,
        Evaluation = Certification?.Condition is { } condition
            ? $"{condition}: {(ConditionHolds ? "holds" : "does not hold")} ({string.Join("; ", Operands)})"
            : null,
    };
}
