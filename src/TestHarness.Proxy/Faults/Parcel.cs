namespace TestHarness.Proxy.Faults;

/// <summary>What became of a frame, on its way out of an <see cref="Outlet"/>.</summary>
/// <param name="Record">The frame that it came from; null when it is recorded only as it goes out.</param>
/// <param name="Messages">What to send at once, so that nothing can come between; empty when the connection is to be closed.</param>
/// <param name="IsBinary">Whether as binary messages.</param>
/// <param name="Due">Not before this time.</param>
internal sealed record Parcel(RecordedFrame? Record, IReadOnlyList<ReadOnlyMemory<byte>> Messages, bool IsBinary, DateTimeOffset Due)
{
    /// <summary>Whether it goes out later than it came, which is worth a note.</summary>
    internal bool IsLate { get; init; }

    /// <summary>Whether it is a further message, beside those that came.</summary>
    internal bool IsExtra { get; init; }

    /// <summary>Closes the connection in place of sending.</summary>
    internal bool Closes { get; init; }

    /// <summary>The close code; null closes without a close frame.</summary>
    internal int? CloseCode { get; init; }
}
