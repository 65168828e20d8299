using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using TestHarness.Transport.Security;

namespace TestHarness.Transport.WebSockets;

/// <summary>TLS of a client: security profiles 2 and 3 (A00.FR.306 to A00.FR.324, A00.FR.401 to A00.FR.429).</summary>
internal static class ClientTls
{
    /// <summary>Runs the handshake.</summary>
    /// <exception cref="ConnectException">With <see cref="ConnectFailure.ServerCertificate"/>, <see cref="ConnectFailure.TlsVersion"/>, <see cref="ConnectFailure.OldTls"/> or <see cref="ConnectFailure.Tls"/>.</exception>
    public static async Task<SslStream> OpenAsync(Stream transport, ClientOptions options, CancellationToken cancellation)
    {
        var host = options.Address.IdnHost;
        if (OldTls.IsAllOf(options.TlsProtocols))
            throw await OfferOldAsync(transport, host, cancellation).ConfigureAwait(false);
        string? refusal = null;
        var stream = new SslStream(transport);
        try
        {
            await stream.AuthenticateAsClientAsync(
                new SslClientAuthenticationOptions
                {
                    TargetHost = host,
                    EnabledSslProtocols = options.TlsProtocols,
                    CipherSuitesPolicy = CipherSuites.For(options.CipherSuites),
                    CertificateRevocationCheckMode = X509RevocationMode.NoCheck,
                    AllowTlsResume = false,
                    CertificateChainPolicy = CertificatePath.Policy(options.TrustedRoots, options.Time.GetUtcNow()),
                    ClientCertificateContext = options.ClientCertificate is null
                        ? null
                        : SslStreamCertificateContext.Create(options.ClientCertificate, options.ClientCertificateChain, offline: true),
                    RemoteCertificateValidationCallback = (sender, certificate, chain, errors) =>
                    {
                        if (options.ServerCertificateCheck is { } check)
                            refusal = check(sender, certificate, chain, errors) ? null : "the check of this client refused it";
                        else
                            refusal = Refusal(host, certificate, chain, errors, options.TrustedRoots);
                        return refusal is null;
                    },
                },
                cancellation).ConfigureAwait(false);
            return stream;
        }
        catch (Exception error) when (!cancellation.IsCancellationRequested)
        {
            await stream.DisposeAsync().ConfigureAwait(false);
            throw refusal is null
                ? new ConnectException(TlsErrors.IsAboutVersion(error) ? ConnectFailure.TlsVersion : ConnectFailure.Tls, $"The TLS handshake with {host} failed: {TlsErrors.Describe(error)}", inner: error)
                : new ConnectException(ConnectFailure.ServerCertificate, $"The certificate of {host} is not accepted: {refusal}.", inner: error);
        }
    }

    /// <summary>What the handshake agreed on.</summary>
    public static TlsFacts Facts(SslStream stream, ClientOptions options) => new(
        stream.SslProtocol,
        stream.NegotiatedCipherSuite.ToString(),
        options.Address.HostNameType == UriHostNameType.Dns ? options.Address.IdnHost : null,
        (stream.RemoteCertificate as X509Certificate2)?.ExportCertificatePem(),
        (stream.LocalCertificate as X509Certificate2)?.ExportCertificatePem());

    private static async Task<ConnectException> OfferOldAsync(Stream transport, string host, CancellationToken cancellation) =>
        await OldTls.OfferAsync(transport, cancellation).ConfigureAwait(false) is { } refusal
            ? new ConnectException(ConnectFailure.Tls, $"{host} refuses TLS 1.1: {refusal}.")
            : new ConnectException(ConnectFailure.OldTls, $"{host} goes along with TLS 1.1.");

    private static string? Refusal(string host, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors, X509Certificate2Collection? roots)
    {
        if (errors.HasFlag(SslPolicyErrors.RemoteCertificateNotAvailable))
            return "the server sent none";
        if (errors.HasFlag(SslPolicyErrors.RemoteCertificateChainErrors) && !CertificatePath.EndsAt(chain, roots))
            return CertificatePath.Describe(chain);

        // The commonName counts (A00.FR.309, A00.FR.412), an IP address included.
        var name = (certificate as X509Certificate2)?.GetNameInfo(X509NameType.SimpleName, forIssuer: false);
        return errors.HasFlag(SslPolicyErrors.RemoteCertificateNameMismatch) && !host.Equals(name, StringComparison.OrdinalIgnoreCase)
            ? $"it is for '{name}'"
            : null;
    }
}
