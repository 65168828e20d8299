using System.Net.Security;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using TestHarness.Transport.Activity;

namespace TestHarness.Transport.WebSockets;

/// <summary>How a client connects.</summary>
public sealed record ClientOptions
{
    /// <summary>Where to, with the identity as the last path segment: <c>ws://host:port/path/identity</c> or <c>wss://...</c>.</summary>
    public required Uri Address { get; init; }

    /// <summary>Subprotocols to offer, in order of preference.</summary>
    public required IReadOnlyList<string> Subprotocols { get; init; }

    /// <summary>A complete <c>Authorization</c> header value; wins over <see cref="Credentials"/>.</summary>
    public string? Authorization { get; init; }

    /// <summary>Credentials for HTTP Basic authentication; null sends none.</summary>
    public BasicCredentials? Credentials { get; init; }

    /// <summary>Further headers.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    /// <summary>Roots that a server certificate must chain to; null trusts the machine's own store.</summary>
    public X509Certificate2Collection? TrustedRoots { get; init; }

    /// <summary>Replaces the server certificate check; null uses chain, name, validity and <see cref="TrustedRoots"/>.</summary>
    public RemoteCertificateValidationCallback? ServerCertificateCheck { get; init; }

    /// <summary>The certificate, with its key, to present when the server asks; null presents none.</summary>
    public X509Certificate2? ClientCertificate { get; init; }

    /// <summary>Intermediate certificates sent along with <see cref="ClientCertificate"/>.</summary>
    public X509Certificate2Collection? ClientCertificateChain { get; init; }

    /// <summary>TLS versions to offer.</summary>
    public SslProtocols TlsProtocols { get; init; } = SslProtocols.Tls12 | SslProtocols.Tls13;

    /// <summary>Cipher suites to offer; null offers those that OCPP asks for.</summary>
    public IReadOnlyList<TlsCipherSuite>? CipherSuites { get; init; }

    /// <summary>Whether to offer permessage-deflate (RFC 7692).</summary>
    public bool OfferCompression { get; init; } = true;

    /// <summary>Interval of pings; zero or less sends none (WebSocketPingInterval).</summary>
    public TimeSpan PingInterval { get; init; } = TimeSpan.Zero;

    /// <summary>The clock of pings, and of the validity of the server's certificate.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Largest message accepted, in bytes.</summary>
    public int MaxMessageSize { get; init; } = 1024 * 1024;

    /// <summary>Time for TCP, TLS and upgrade together. Real time.</summary>
    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Counts what is under way.</summary>
    public WorkTracker Tracker { get; init; } = WorkTracker.None;
}
