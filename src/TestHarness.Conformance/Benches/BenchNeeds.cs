using TestHarness.Ocpp;

namespace TestHarness.Conformance.Benches;

/// <summary>What a bench is made for.</summary>
/// <param name="Version">The version spoken on it.</param>
/// <param name="Side">The side under test.</param>
/// <param name="SecurityProfiles">The security profiles that will do; empty for any.</param>
public sealed record BenchNeeds(OcppVersion Version, Party Side, IReadOnlyList<int> SecurityProfiles);
