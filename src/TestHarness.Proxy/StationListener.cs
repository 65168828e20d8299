using System.Net;
using TestHarness.Transport.WebSockets;

namespace TestHarness.Proxy;

/// <summary>The side of the proxy that stations connect to.</summary>
public sealed record StationListener
{
    /// <summary>Address to bind; loopback unless asked otherwise.</summary>
    public IPAddress Address { get; init; } = IPAddress.Loopback;

    /// <summary>Port; 0 takes a free one.</summary>
    public int Port { get; init; }

    /// <summary>TLS towards the stations; null listens on plain TCP.</summary>
    public ServerTls? Tls { get; init; }

    /// <summary>Whether a frame is relayed on the thread that read it: the least delay, for a proxy that has its process to itself.</summary>
    public bool PrefersInline { get; init; }

    /// <summary>Whether permessage-deflate is accepted from a station that offers it.</summary>
    public bool AcceptCompression { get; init; } = true;
}
