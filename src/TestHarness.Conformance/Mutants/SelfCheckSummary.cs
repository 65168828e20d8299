using TestHarness.Ocpp;

namespace TestHarness.Conformance.Mutants;

/// <summary>Counts of one functional block on one side.</summary>
/// <param name="Block">The block's letter.</param>
/// <param name="Side">The side under test.</param>
/// <param name="Cases">Cases that have a feature.</param>
/// <param name="WithMutant">Cases of them that a mutant is written for.</param>
/// <param name="Killed">Mutants killed.</param>
/// <param name="Survived">Mutants that survived.</param>
public sealed record SelfCheckSummary(string Block, Party Side, int Cases, int WithMutant, int Killed, int Survived);
