using TestHarness.Ocpp;
using TestHarness.Reporting.Results;

namespace TestHarness.Conformance.Mutants;

/// <summary>What became of a mutant.</summary>
/// <param name="Case">The test case.</param>
/// <param name="Version">The version.</param>
/// <param name="Side">The side under test.</param>
/// <param name="Block">The functional block's letter.</param>
/// <param name="Mutant">What the defect does, in words.</param>
/// <param name="Names">What the reason had to name.</param>
/// <param name="Statement">The reference statement that it ran on, by its file's name.</param>
/// <param name="Verdict">The verdict that the case gave.</param>
/// <param name="Reason">Its reason.</param>
/// <param name="Killed">
/// Whether the case failed for the right reason and passes without the defect. Any other verdict, or another reason, is no proof that the check bites.
/// </param>
/// <param name="Happened">Whether the defect showed at all: false when no frame came that its faults are about, or none that they change.</param>
/// <param name="Clean">The verdict of the case without the defect.</param>
/// <param name="Source">Where the mutant is written.</param>
public sealed record MutantResult(string Case, OcppVersion Version, Party Side, string Block, string Mutant, string Names, string Statement, Verdict Verdict, Reason? Reason, bool Killed, bool Happened, Verdict Clean, string Source)
{
    /// <summary>The rules whose findings on the side under test failed the case.</summary>
    public IReadOnlyList<string> Rules { get; init; } = [];
}
