using System.Net;

namespace TestHarness.Transport.WebSockets;

/// <summary>A server cannot listen because another program does.</summary>
public sealed class PortInUseException(IPEndPoint address, Exception? inner = null)
    : IOException($"Cannot listen on {address}: the port is already in use.", inner)
{
    /// <summary>The address that is taken.</summary>
    public IPEndPoint Address { get; } = address;
}
