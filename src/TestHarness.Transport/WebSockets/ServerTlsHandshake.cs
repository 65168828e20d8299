using System.IO.Pipelines;
using System.Net.Security;
using System.Runtime.CompilerServices;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Connections;

namespace TestHarness.Transport.WebSockets;

/// <summary>TLS of a server (A00.FR.306 to A00.FR.322, A00.FR.409 to A00.FR.425), between Kestrel's TCP and its HTTP.</summary>
internal sealed class ServerTlsHandshake(ServerTls tls)
{
    private const ushort Tls12 = 0x0303;
    private static readonly TimeSpan HandshakeLimit = TimeSpan.FromSeconds(30);
    private readonly ConditionalWeakTable<X509Certificate2, SslStreamCertificateContext> _contexts = [];

    /// <summary>Runs the handshake, then what lies above it.</summary>
    public async Task RunAsync(ConnectionContext context, ServerConnection connection, IServerObserver? observer, Func<Task> next)
    {
        var transport = context.Transport;
        var stream = new WatchedSslStream(new DuplexPipeStream(transport.Input, transport.Output), error => observer?.TlsFailed(connection.Id, TlsErrors.Describe(error)));
        await using (stream.ConfigureAwait(false))
        {
            if (!await AuthenticateAsync(transport, connection, observer, stream).ConfigureAwait(false))
                return;
            var secure = new DuplexPipe(
                PipeReader.Create(stream, new StreamPipeReaderOptions(leaveOpen: true)),
                PipeWriter.Create(stream, new StreamPipeWriterOptions(leaveOpen: true)));
            context.Transport = secure;
            try
            {
                await next().ConfigureAwait(false);
            }
            finally
            {
                await secure.Input.CompleteAsync().ConfigureAwait(false);
                await secure.Output.CompleteAsync().ConfigureAwait(false);
                context.Transport = transport;
                await SayGoodbyeAsync(stream).ConfigureAwait(false);
            }
        }
    }

    private async Task<bool> AuthenticateAsync(IDuplexPipe transport, ServerConnection connection, IServerObserver? observer, SslStream stream)
    {
        using var limit = new CancellationTokenSource(HandshakeLimit);
        var handshake = new Handshake();

        // Not ended by the connection's own token: an alert may still have to be read when the other end is gone.
        try
        {
            (var version, handshake.OfferedCipherSuites) = await ClientHello.ReadAsync(transport.Input, limit.Token).ConfigureAwait(false);
            if (IsOld(version))
            {
                await AnswerOldAsync(transport, connection, observer, limit.Token).ConfigureAwait(false);
                return false;
            }

            await stream.AuthenticateAsServerAsync((_, hello, _, _) => ValueTask.FromResult(Options(hello, handshake)), null, limit.Token).ConfigureAwait(false);
        }
        catch (Exception error)
        {
            connection.Link.Ending();
            observer?.TlsFailed(connection.Id, handshake.Refusal ?? (limit.IsCancellationRequested ? "The handshake was not finished in time." : TlsErrors.Describe(error)));
            return false;
        }

        if (stream.RemoteCertificate is { } certificate)
            connection.ClientCertificate = X509CertificateLoader.LoadCertificate(certificate.GetRawCertData());
        connection.Tls = new TlsFacts(
            stream.SslProtocol,
            stream.NegotiatedCipherSuite.ToString(),
            handshake.ServerName,
            (stream.LocalCertificate as X509Certificate2)?.ExportCertificatePem(),
            connection.ClientCertificate?.ExportCertificatePem())
        {
            OfferedCipherSuites = handshake.OfferedCipherSuites,
        };
        observer?.TlsEstablished(connection.Id, connection.Tls);
        return true;
    }

    private bool IsOld(ushort version) => tls.SpeaksOldTlsOnly?.Invoke() == true || (tls.Protocols.HasFlag(OldTls.Protocol) && version < Tls12);

    private async Task AnswerOldAsync(IDuplexPipe transport, ServerConnection connection, IServerObserver? observer, CancellationToken cancellation)
    {
        var certificate = tls.RsaCertificate?.Invoke() ?? tls.Certificate(null);
        var stream = new DuplexPipeStream(transport.Input, transport.Output);
        await using (stream.ConfigureAwait(false))
        {
            var refusal = await OldTls.AnswerAsync(stream, certificate, cancellation).ConfigureAwait(false);
            connection.Link.Ending();
            if (refusal is null)
                observer?.TlsEstablished(connection.Id, new TlsFacts(OldTls.Protocol, nameof(TlsCipherSuite.TLS_RSA_WITH_AES_128_CBC_SHA), null, certificate.ExportCertificatePem(), null));
            else
                observer?.TlsFailed(connection.Id, $"The client refuses TLS 1.1: {refusal}.");
        }
    }

    private SslServerAuthenticationOptions Options(SslClientHelloInfo hello, Handshake handshake)
    {
        handshake.ServerName = string.IsNullOrEmpty(hello.ServerName) ? null : hello.ServerName;
        return new SslServerAuthenticationOptions
        {
            ServerCertificateContext = _contexts.GetValue(Certificate(handshake), certificate => SslStreamCertificateContext.Create(certificate, tls.Chain, offline: true)),
            EnabledSslProtocols = OldTls.NoneOf(tls.Protocols),
            CipherSuitesPolicy = CipherSuites.Policy,
            AllowTlsResume = false,
            ClientCertificateRequired = tls.RequestClientCertificate,
            CertificateRevocationCheckMode = X509RevocationMode.NoCheck,
            CertificateChainPolicy = new X509ChainPolicy { RevocationMode = X509RevocationMode.NoCheck, DisableCertificateDownloads = true },
            RemoteCertificateValidationCallback = (_, certificate, chain, _) =>
            {
                handshake.Refusal = Refusal(certificate as X509Certificate2, chain?.ChainPolicy.ExtraStore ?? []);
                return handshake.Refusal is null;
            },
        };
    }

    // In TLS 1.3 the suites do not depend on the key: such a client takes either certificate.
    private X509Certificate2 Certificate(Handshake handshake)
    {
        var onlyRsa = handshake.OfferedCipherSuites.Count > 0
            && !handshake.OfferedCipherSuites.Any(static suite => suite.Contains("_ECDSA_", StringComparison.Ordinal) || suite.StartsWith("TLS_AES_", StringComparison.Ordinal) || suite.StartsWith("TLS_CHACHA20_", StringComparison.Ordinal));
        return onlyRsa && tls.RsaCertificate is { } rsa ? rsa() : tls.Certificate(handshake.ServerName);
    }

    private string? Refusal(X509Certificate2? certificate, X509Certificate2Collection sentAlong)
    {
        var isAccepted = tls.ClientCertificateCheck?.Invoke(certificate) is not false;
        var reason = isAccepted ? tls.ClientCertificateRefusal?.Invoke(certificate, sentAlong) : null;
        if (isAccepted && reason is null)
            return null;
        var what = certificate is null ? "The client presented no certificate" : $"The client's certificate, for '{certificate.Subject}', is not accepted";
        return reason is null ? $"{what}." : $"{what}: {reason}.";
    }

    private static async Task SayGoodbyeAsync(SslStream stream)
    {
        try
        {
            await stream.ShutdownAsync().ConfigureAwait(false);
        }
        catch (Exception error) when (error is IOException or InvalidOperationException or ObjectDisposedException)
        {
            // The other end is gone.
        }
    }

    private sealed class Handshake
    {
        public string? ServerName { get; set; }

        public string? Refusal { get; set; }

        public IReadOnlyList<string> OfferedCipherSuites { get; set; } = [];
    }

    private sealed record DuplexPipe(PipeReader Input, PipeWriter Output) : IDuplexPipe;
}
