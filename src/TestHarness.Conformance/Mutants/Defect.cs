using TestHarness.Proxy.Faults;

namespace TestHarness.Conformance.Mutants;

/// <summary>What is wrong with a reference on purpose.</summary>
public sealed record Defect
{
    /// <summary>What happens to its frames, and to those that come for it, before it or anybody else sees them.</summary>
    public IReadOnlyList<FaultRule> Faults { get; init; } = [];

    /// <summary>What is wrong with it beside frames; null for nothing.</summary>
    public Behaviour? Behaviour { get; init; }

    /// <summary>The faults in frames, for one bench.</summary>
    /// <param name="acted">Is called for each frame that one of them did something to.</param>
    internal IReadOnlyList<IFrameFault> ToFaults(Action acted) =>
        [.. Faults.Select(rule => rule.ToFault()).Concat(Behaviour?.Faults() ?? []).Select(fault => new WatchedFault(fault, acted))];
}
