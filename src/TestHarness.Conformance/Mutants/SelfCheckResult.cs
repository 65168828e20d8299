using TestHarness.Ocpp;

namespace TestHarness.Conformance.Mutants;

/// <summary>The matrix: what became of each mutant, and whether the cases stand without them.</summary>
public sealed record SelfCheckResult
{
    /// <summary>The mutants.</summary>
    public required IReadOnlyList<MutantResult> Mutants { get; init; }

    /// <summary>The cases without a defect, on each statement that mutants of them ran on.</summary>
    public required IReadOnlyList<CleanResult> Clean { get; init; }

    /// <summary>The selected cases that no mutant is written for.</summary>
    public required IReadOnlyList<string> WithoutMutant { get; init; }

    /// <summary>Cases and mutants by block and side.</summary>
    public required IReadOnlyList<SelfCheckSummary> Summary { get; init; }

    /// <summary>What each rule caught; empty when nobody asked.</summary>
    public IReadOnlyList<RuleResult> Rules { get; init; } = [];

    /// <summary>Whether every mutant was killed by a case that passes without it, and every rule caught what breaks it.</summary>
    public bool Holds => Mutants.All(mutant => mutant.Killed) && Clean.All(clean => clean.Verdict == Verdict.Pass) && Rules.All(rule => rule.Holds);
}
