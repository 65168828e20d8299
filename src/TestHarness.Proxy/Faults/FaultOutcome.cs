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

    /// <summary>What the receiver is made to answer; null for nothing.</summary>
    public ReadOnlyMemory<byte>? Reply { get; init; }

    /// <summary>Further messages of the sender. A CALL waits until none of the sender's is unanswered, and the sender's next one waits for its answer.</summary>
    public IReadOnlyList<ReadOnlyMemory<byte>> Extra { get; init; } = [];

    /// <summary>Whether <see cref="Extra"/> goes out ahead of the frame.</summary>
    public bool IsAhead { get; init; }

    /// <summary>Whether the sender ends the connection, after what is sent on.</summary>
    public bool Closes { get; init; }

    /// <summary>The code of its close frame; null drops the connection without one.</summary>
    public int? CloseCode { get; init; }
}
