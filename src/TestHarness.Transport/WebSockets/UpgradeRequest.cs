using System.Net;
using System.Security.Cryptography.X509Certificates;

namespace TestHarness.Transport.WebSockets;

/// <summary>A WebSocket upgrade request as it came in (Part 4 section 3.1).</summary>
public sealed record UpgradeRequest
{
    /// <summary>The request's path as sent, still percent-encoded.</summary>
    public required string Path { get; init; }

    /// <summary>The last segment of the path, percent-decoded: the station's identity (Part 4 section 3.1.1).</summary>
    public required string Identity { get; init; }

    /// <summary>The subprotocols offered, in the station's order of preference.</summary>
    public required IReadOnlyList<string> Subprotocols { get; init; }

    /// <summary>The <c>Authorization</c> header; null when absent.</summary>
    public string? Authorization { get; init; }

    /// <summary>The user name and password bytes of HTTP Basic authentication; null when absent or not decodable.</summary>
    public BasicCredentials? Credentials { get; init; }

    /// <summary>The <c>Sec-WebSocket-Extensions</c> header; null when absent.</summary>
    public string? Extensions { get; init; }

    /// <summary>The other headers, as sent.</summary>
    public required IReadOnlyDictionary<string, string> Headers { get; init; }

    /// <summary>The TLS session; null on plain TCP.</summary>
    public TlsFacts? Tls { get; init; }

    /// <summary>The certificate that the client presented; null when it presented none.</summary>
    public X509Certificate2? ClientCertificate { get; init; }

    /// <summary>The client's address.</summary>
    public required IPEndPoint Remote { get; init; }

    /// <summary>The name of this connection for the server's observers: unique per accepted TCP connection, from 1.</summary>
    public required long ConnectionId { get; init; }
}
