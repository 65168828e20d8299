using TestHarness.Reporting.Results;

namespace TestHarness.Conformance.Applicability;

/// <summary>Whether a case applies to a system under test.</summary>
/// <param name="Status">What certification says of the case, and how its condition came out.</param>
/// <param name="Exclusion">What excludes it, in words; null when it applies.</param>
public sealed record CaseApplicability(CaseStatus Status, string? Exclusion)
{
    /// <summary>Whether it applies.</summary>
    public bool Applies => Exclusion is null;
}
