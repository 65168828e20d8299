using TestHarness.Conformance.Runs;
using TestHarness.Reporting.Results;

namespace TestHarness.Conformance.Mutants;

/// <summary>A reference with one seeded defect, and the case that must notice it.</summary>
/// <param name="Case">The case, in one version.</param>
/// <param name="Name">What the defect does, in words.</param>
/// <param name="Names">What the reason of the Fail must name: a requirement, a path, or words of it.</param>
/// <param name="Defect">The defect.</param>
/// <param name="Source">Where it is written: file and JSON path.</param>
public sealed record Mutant(PlannedCase Case, string Name, string Names, Defect Defect, string Source)
{
    /// <summary>The reference statement to run on, by the name of its file; null for the first that the case applies to.</summary>
    public string? Statement { get; init; }

    /// <summary>Whether warnings count as failures: for a defect that the specification only advises against.</summary>
    public bool Strict { get; init; }

    /// <summary>
    /// Whether a reason names what it must. Where an expectation names no requirement, findings list all those of the scenario: that names none of them.
    /// </summary>
    public bool IsNamedBy(Reason reason) =>
        (reason.RequirementId is { } requirement && !requirement.Contains(',', StringComparison.Ordinal) && requirement.Contains(Names, StringComparison.Ordinal))
        || new[] { reason.Path, reason.Message, reason.Expected }.Any(text => text?.Contains(Names, StringComparison.Ordinal) == true);

    /// <inheritdoc />
    public override string ToString() => $"{Case}: {Name}";
}
