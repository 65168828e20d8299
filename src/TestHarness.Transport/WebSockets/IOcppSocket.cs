namespace TestHarness.Transport.WebSockets;

/// <summary>One end of an open WebSocket, message by message.</summary>
/// <remarks>
/// A client's socket belongs to whoever connected, who disposes it when everything is set off that the end of the connection sets off, such as the timer of a
/// reconnect: until then a connection that ends counts as under way. A server's socket belongs to the server and lives until
/// <see cref="IServerApplication.ServeAsync"/> is done.
/// </remarks>
public interface IOcppSocket : IAsyncDisposable
{
    /// <summary>The subprotocol agreed on; null when none was.</summary>
    string? Subprotocol { get; }

    /// <summary>The extensions agreed on, such as <c>permessage-deflate</c>; null when none.</summary>
    string? Extensions { get; }

    /// <summary>The TLS session; null on plain TCP.</summary>
    TlsFacts? Tls { get; }

    /// <summary>
    /// Called for each ping and pong that the other end sent, in order with the messages, from the receiving side: set it before the first
    /// <see cref="ReceiveAsync"/>. The arguments: whether it is a pong, and the length of its payload in bytes.
    /// </summary>
    Action<bool, int>? ControlFrameReceived { get; set; }

    /// <summary>Sends a message; concurrent calls are sent one after another.</summary>
    Task SendAsync(ReadOnlyMemory<byte> bytes, bool binary = false, CancellationToken cancellation = default);

    /// <summary>
    /// Receives the next message; one call at a time. The message counts as in flight until <see cref="MessageHandled"/> is called, so that
    /// a virtual clock waits for what it sets off.
    /// </summary>
    Task<SocketMessage> ReceiveAsync(CancellationToken cancellation = default);

    /// <summary>What the last received message set off is counted elsewhere now.</summary>
    void MessageHandled();

    /// <summary>Sends a close frame (or answers one) and waits for the other side's, at most five seconds of real time.</summary>
    Task CloseAsync(int code = 1000, string? reason = null);

    /// <summary>Sends a ping now, beside those of the ping interval. Does nothing once the connection is closing.</summary>
    Task PingAsync() => throw new NotSupportedException("This socket sends no pings of its own.");

    /// <summary>Drops the TCP connection at once, as a cut cable does.</summary>
    void Abort();
}
