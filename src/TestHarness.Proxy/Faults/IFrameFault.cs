namespace TestHarness.Proxy.Faults;

/// <summary>Does something to frames on purpose. Called from both directions of all connections, possibly at once.</summary>
public interface IFrameFault
{
    /// <summary>Decides on a frame; null lets it pass.</summary>
    FaultOutcome? Apply(FrameInFlight frame);
}
