using TestHarness.Proxy.Faults;

namespace TestHarness.Conformance.Mutants;

/// <summary>What is wrong with a reference on purpose.</summary>
public sealed record Defect
{
    /// <summary>What happens to its frames before anybody else sees them.</summary>
    public IReadOnlyList<FaultRule> Faults { get; init; } = [];
}
