using System.Net.Security;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using TestHarness.Transport.Activity;

namespace TestHarness.Proxy;

/// <summary>The side of the proxy that connects to the CSMS, once for each connection of a station.</summary>
public sealed record Upstream
{
    /// <summary>The CSMS's OCPP-J endpoint, <c>ws://</c> or <c>wss://</c>, without an identity: the station's is appended (Part 4 section 3.1.1).</summary>
    public required Uri Address { get; init; }

    /// <summary>Roots that the CSMS's certificate must chain to; null trusts the machine's own store.</summary>
    public X509Certificate2Collection? TrustedRoots { get; init; }

    /// <summary>Replaces the check of the CSMS's certificate.</summary>
    public RemoteCertificateValidationCallback? ServerCertificateCheck { get; init; }

    /// <summary>The certificate, with its key, to present for a station identity: the proxy has no station's key, so security profile 3 needs one here.</summary>
    public Func<string, X509Certificate2?>? ClientCertificate { get; init; }

    /// <summary>Intermediate certificates sent along with it.</summary>
    public X509Certificate2Collection? ClientCertificateChain { get; init; }

    /// <summary>TLS versions to offer.</summary>
    public SslProtocols TlsProtocols { get; init; } = SslProtocols.Tls12 | SslProtocols.Tls13;

    /// <summary>Cipher suites to offer, asked anew for each connection, with TLS 1.2 only; null offers the usual ones.</summary>
    public Func<IReadOnlyList<TlsCipherSuite>?>? CipherSuites { get; init; }

    /// <summary>TLS versions to offer, asked anew for each connection; null offers <see cref="TlsProtocols"/>. TLS 1.1 alone goes no further than to what the CSMS makes of it.</summary>
    public Func<SslProtocols?>? TlsVersions { get; init; }

    /// <summary>Headers of the station's request to pass on, beside those that always are (subprotocols and <c>Authorization</c>).</summary>
    public IReadOnlyList<string> ForwardedHeaders { get; init; } = ["User-Agent"];

    /// <summary>Headers to add.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    /// <summary>Counts what is under way on this leg; null for the proxy's own tracker. <see cref="WorkTracker.None"/> where the CSMS runs elsewhere, and nobody counts its end.</summary>
    public WorkTracker? Tracker { get; init; }

    /// <summary>Time for TCP, TLS and upgrade together. Real time.</summary>
    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(30);
}
