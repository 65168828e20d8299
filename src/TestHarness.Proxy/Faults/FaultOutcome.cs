namespace TestHarness.Proxy.Faults;

/// <summary>What becomes of a frame.</summary>
/// <param name="Description">What was done, for the record.</param>
/// <param name="Messages">What is sent on, in order; null for the frame as it came, empty to drop it.</param>
public sealed record FaultOutcome(string Description, IReadOnlyList<ReadOnlyMemory<byte>>? Messages = null)
{
    /// <summary>How long to hold it, and with it all that follows in its direction.</summary>
    public TimeSpan Delay { get; init; }

    /// <summary>Whether it goes out only behind the next frame of its direction.</summary>
    public bool BehindNext { get; init; }
}
