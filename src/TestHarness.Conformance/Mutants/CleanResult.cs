using TestHarness.Ocpp;
using TestHarness.Reporting.Results;

namespace TestHarness.Conformance.Mutants;

/// <summary>How a case went with the reference as it is. A mutant killed by a case that fails anyway proves nothing.</summary>
/// <param name="Case">The test case.</param>
/// <param name="Version">The version.</param>
/// <param name="Side">The side under test.</param>
/// <param name="Block">The functional block's letter.</param>
/// <param name="Statement">The reference statement that it ran on, by its file's name.</param>
/// <param name="Verdict">The verdict.</param>
/// <param name="Reason">Its reason; null with Pass.</param>
public sealed record CleanResult(string Case, OcppVersion Version, Party Side, string Block, string Statement, Verdict Verdict, Reason? Reason)
{
    /// <summary>Whether warnings counted as failures.</summary>
    public bool Strict { get; init; }
}
