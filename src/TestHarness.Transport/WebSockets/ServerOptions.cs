using System.Net;
using TestHarness.Transport.Activity;

namespace TestHarness.Transport.WebSockets;

/// <summary>How a server listens.</summary>
public sealed record ServerOptions
{
    /// <summary>Address to bind; loopback unless asked otherwise.</summary>
    public IPAddress Address { get; init; } = IPAddress.Loopback;

    /// <summary>Port; 0 takes a free one.</summary>
    public int Port { get; init; }

    /// <summary>TLS; null listens on plain TCP.</summary>
    public ServerTls? Tls { get; init; }

    /// <summary>Whether to accept permessage-deflate when it is offered.</summary>
    public bool AcceptCompression { get; init; } = true;

    /// <summary>Interval of pings; zero or less sends none.</summary>
    public TimeSpan PingInterval { get; init; } = TimeSpan.Zero;

    /// <summary>The clock of pings.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Numbers the connections where several servers count together; null counts those of this one.</summary>
    public Func<long>? NextConnectionId { get; init; }

    /// <summary>Largest message accepted, in bytes; a larger one ends the connection with close code 1009.</summary>
    public int MaxMessageSize { get; init; } = 1024 * 1024;

    /// <summary>
    /// Whether what came is handled on the thread that read it, and sent on that which gives it: fewer turns of threads for each message, but an application that
    /// blocks then blocks other connections.
    /// </summary>
    public bool PrefersInline { get; init; }

    /// <summary>Counts what is under way.</summary>
    public WorkTracker Tracker { get; init; } = WorkTracker.None;
}
