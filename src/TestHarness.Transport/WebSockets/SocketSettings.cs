namespace TestHarness.Transport.WebSockets;

/// <summary>What an <see cref="OcppSocket"/> was opened with.</summary>
internal sealed record SocketSettings
{
    public required bool IsServer { get; init; }

    public required string? Subprotocol { get; init; }

    public required Compression? Compression { get; init; }

    public required TlsFacts? Tls { get; init; }

    public required int MaxMessageSize { get; init; }

    public required TimeSpan PingInterval { get; init; }

    public required TimeProvider Time { get; init; }

    /// <summary>Drops the TCP connection; called once.</summary>
    public required Action Drop { get; init; }

    /// <summary>Called when the socket's owner is done with it.</summary>
    public required Action Disposed { get; init; }
}
