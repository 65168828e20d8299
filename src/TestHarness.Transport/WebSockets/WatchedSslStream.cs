using System.Net.Security;

namespace TestHarness.Transport.WebSockets;

/// <summary>
/// Tells when the first bytes of a TLS session are a fatal alert: with TLS 1.3 a client refuses the server's certificate when the server's handshake is over.
/// </summary>
internal sealed class WatchedSslStream(Stream inner, Action<Exception> failed) : SslStream(inner)
{
    private bool _hasRead;

    /// <inheritdoc />
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        try
        {
            var read = await base.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
            _hasRead |= read > 0;
            return read;
        }
        catch (IOException error) when (!_hasRead && error.InnerException is not (null or System.Net.Sockets.SocketException))
        {
            _hasRead = true;
            failed(error);
            throw;
        }
    }
}
