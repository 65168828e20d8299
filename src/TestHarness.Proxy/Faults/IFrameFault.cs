namespace TestHarness.Proxy.Faults;

/// <summary>Does something to frames on purpose. Called from both directions of all connections, possibly at once.</summary>
public interface IFrameFault
{
    /// <summary>Whether it changes what is in a frame and nothing else. Such faults come first and add up; of the others the first decides on what they made of it.</summary>
    bool IsEdit => false;

    /// <summary>Decides on a frame; null lets it pass. Asked about every frame, once.</summary>
    FaultOutcome? Apply(FrameInFlight frame);
}
