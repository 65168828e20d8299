namespace TestHarness.Transport.WebSockets;

/// <summary>What a socket received.</summary>
/// <param name="Kind">Text, binary, close frame, or the end of the connection without one.</param>
/// <param name="Bytes">The whole message; empty for a close.</param>
public sealed record SocketMessage(SocketMessageKind Kind, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>The close code of a close frame (RFC 6455 section 7.4).</summary>
    public int? CloseCode { get; init; }

    /// <summary>The close reason, or what aborted the connection.</summary>
    public string? CloseReason { get; init; }
}
