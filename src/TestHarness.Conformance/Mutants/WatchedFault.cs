using TestHarness.Proxy.Faults;

namespace TestHarness.Conformance.Mutants;

/// <summary>A fault that tells when it did something: one that never did proves nothing.</summary>
internal sealed class WatchedFault(IFrameFault fault, Action acted) : IFrameFault
{
    /// <inheritdoc />
    public bool IsEdit => fault.IsEdit;

    /// <inheritdoc />
    public FaultOutcome? Apply(FrameInFlight frame)
    {
        var outcome = fault.Apply(frame);
        if (outcome is not null)
            acted();
        return outcome;
    }
}
