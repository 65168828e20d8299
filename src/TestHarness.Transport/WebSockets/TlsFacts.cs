using System.Security.Authentication;

namespace TestHarness.Transport.WebSockets;

/// <summary>What a TLS handshake agreed on.</summary>
/// <param name="Protocol">TLS 1.2 or 1.3.</param>
/// <param name="CipherSuite">IANA name of the cipher suite.</param>
/// <param name="ServerName">The server name that the client asked for; null when it sent none.</param>
/// <param name="ServerCertificatePem">The certificate that the server presented.</param>
/// <param name="ClientCertificatePem">The certificate that the client presented; null when none.</param>
public sealed record TlsFacts(SslProtocols Protocol, string CipherSuite, string? ServerName, string? ServerCertificatePem, string? ClientCertificatePem)
{
    /// <summary>The cipher suites that the client offered, in its order; empty where they were not seen.</summary>
    public IReadOnlyList<string> OfferedCipherSuites { get; init; } = [];
}
