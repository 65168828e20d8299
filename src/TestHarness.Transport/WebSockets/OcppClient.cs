using System.Net.Sockets;
using TestHarness.Transport.Activity;

namespace TestHarness.Transport.WebSockets;

/// <summary>Connects as a station does (Part 4 section 3.1).</summary>
public static class OcppClient
{
    /// <summary>Opens TCP, TLS where the address is <c>wss</c>, and the WebSocket.</summary>
    /// <param name="options">How to connect.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The open socket, which the caller disposes: that ends the TCP connection.</returns>
    /// <exception cref="ConnectException">The attempt failed; it says at which stage.</exception>
    public static Task<IOcppSocket> ConnectAsync(ClientOptions options, CancellationToken cancellation = default) => Counted.RunAsync(options.Tracker, async () =>
    {
        using var limit = new CancellationTokenSource(options.ConnectTimeout);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(cancellation, limit.Token);
        try
        {
            return await OpenAsync(options, linked.Token).ConfigureAwait(false);
        }
        catch (Exception error) when (error is not ConnectException && cancellation.IsCancellationRequested)
        {
            throw new OperationCanceledException("Connecting was cancelled.", error, cancellation);
        }
        catch (Exception error) when (error is not ConnectException && limit.IsCancellationRequested)
        {
            throw new ConnectException(ConnectFailure.Timeout, $"No connection to {options.Address} within {options.ConnectTimeout.TotalSeconds:0.#} seconds.", inner: error);
        }
    });

    private static async Task<IOcppSocket> OpenAsync(ClientOptions options, CancellationToken cancellation)
    {
        var connection = await ClientConnection.OpenAsync(options, cancellation).ConfigureAwait(false);
        try
        {
            Stream stream = new NetworkStream(connection.Socket);
            TlsFacts? tls = null;
            if (ClientConnection.IsSecure(options.Address))
            {
                var secure = await ClientTls.OpenAsync(stream, options, cancellation).ConfigureAwait(false);
                stream = secure;
                tls = ClientTls.Facts(secure, options);
            }

            var upgrade = await ClientUpgrade.RunAsync(stream, options, cancellation).ConfigureAwait(false);
            var settings = new SocketSettings
            {
                IsServer = false,
                Subprotocol = upgrade.Subprotocol,
                Compression = upgrade.Compression,
                Tls = tls,
                MaxMessageSize = options.MaxMessageSize,
                PingInterval = options.PingInterval,
                Time = options.Time,
                Drop = connection.Drop,
                Disposed = connection.Link.Closed,
            };
            return new OcppSocket(stream, connection.Link, settings, upgrade.Rest.Span);
        }
        catch
        {
            connection.Drop();
            connection.Link.Closed();
            throw;
        }
    }
}
