using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;

namespace TestHarness.Transport.WebSockets;

/// <summary>TLS of a server. Asked anew for each connection, so that a certificate can be exchanged while it listens.</summary>
public sealed record ServerTls
{
    /// <summary>The certificate, with its key, to present to a client that asked for the given server name (null when it named none).</summary>
    public required Func<string?, X509Certificate2> Certificate { get; init; }

    /// <summary>
    /// A certificate with an RSA key, for clients that offer no suite which fits the key of <see cref="Certificate"/> (A00.FR.318, A00.FR.421);
    /// null has only the one.
    /// </summary>
    public Func<X509Certificate2>? RsaCertificate { get; init; }

    /// <summary>Intermediate certificates sent along.</summary>
    public X509Certificate2Collection? Chain { get; init; }

    /// <summary>TLS versions accepted (A00.FR.313: at least 1.2). TLS 1.1 beside them is accepted for the beginning of a handshake only.</summary>
    public SslProtocols Protocols { get; init; } = SslProtocols.Tls12 | SslProtocols.Tls13;

    /// <summary>
    /// Whether it speaks nothing newer than TLS 1.1 for now, to see what a client makes of that: the handshake ends when the client has shown it. Needs <see cref="RsaCertificate"/>; null never does.
    /// </summary>
    public Func<bool>? SpeaksOldTlsOnly { get; init; }

    /// <summary>Whether a client certificate is asked for (security profile 3). Asking does not yet mean that the handshake fails without one.</summary>
    public bool RequestClientCertificate { get; init; }

    /// <summary>Judges the client's certificate (null when it presented none); false ends the handshake. Null accepts whatever comes.</summary>
    public Func<X509Certificate2?, bool>? ClientCertificateCheck { get; init; }

    /// <summary>
    /// Judges the client's certificate (null when it presented none) together with the intermediate certificates that it sent along, after
    /// <see cref="ClientCertificateCheck"/>: why it is refused, which ends the handshake and is told to the observer, or null to accept it.
    /// </summary>
    public Func<X509Certificate2?, X509Certificate2Collection, string?>? ClientCertificateRefusal { get; init; }
}
