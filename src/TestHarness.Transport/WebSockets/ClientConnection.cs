using System.Net;
using System.Net.Sockets;
using TestHarness.Transport.Activity;

namespace TestHarness.Transport.WebSockets;

/// <summary>A client's TCP connection.</summary>
internal sealed class ClientConnection
{
    private static readonly TimeSpan DrainLimit = TimeSpan.FromSeconds(10);
    private int _dropped;

    private ClientConnection(Socket socket, TrackedLink link)
    {
        Socket = socket;
        Link = link;
    }

    public Socket Socket { get; }

    public TrackedLink Link { get; }

    public static bool IsSecure(Uri address) => address.Scheme is "wss" or "https";

    /// <summary>Connects.</summary>
    /// <exception cref="ConnectException">The name did not resolve, or nothing listens there.</exception>
    public static async Task<ClientConnection> OpenAsync(ClientOptions options, CancellationToken cancellation)
    {
        var port = options.Address.IsDefaultPort ? IsSecure(options.Address) ? 443 : 80 : options.Address.Port;
        var closures = options.Tracker.ListenerClosures(port);
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        var connecting = socket.ConnectAsync(options.Address.IdnHost, port, CancellationToken.None).AsTask();
        try
        {
            await connecting.WaitAsync(cancellation).ConfigureAwait(false);
            return Opened(options.Tracker, socket, port, closures);
        }
        catch (SocketException error)
        {
            socket.Dispose();
            throw new ConnectException(ConnectFailure.Tcp, $"Cannot connect to {options.Address.IdnHost}:{port}: {error.Message}.", inner: error);
        }
        catch (OperationCanceledException)
        {
            _ = GiveUpAsync(options.Tracker, socket, connecting, port, closures);
            throw;
        }
    }

    /// <summary>
    /// Ends the connection towards the other side at once. Nothing that was sent before is lost: closing a socket with unread bytes would reset the connection,
    /// so what still comes is thrown away first.
    /// </summary>
    public void Drop()
    {
        if (Interlocked.Exchange(ref _dropped, 1) != 0)
            return;
        Link.Ending();
        try
        {
            Socket.Shutdown(SocketShutdown.Send);
        }
        catch (SocketException)
        {
            // It is gone already.
        }

        _ = DrainAsync();
    }

    // The port that was asked for, not the socket's remote one: a server that has dropped the connection already leaves the socket without.
    private static ClientConnection Opened(WorkTracker tracker, Socket socket, int port, int closures) =>
        new(socket, TrackedLink.Connected(tracker, ((IPEndPoint)socket.LocalEndPoint!).Port, port, closures));

    // The server may accept a connection that the client no longer waits for; only when that is known, the link can be told right.
    private static async Task GiveUpAsync(WorkTracker tracker, Socket socket, Task connecting, int port, int closures)
    {
        if (ReferenceEquals(tracker, WorkTracker.None))
        {
            socket.Dispose();
            return;
        }

        using (tracker.Begin())
        {
            try
            {
                await connecting.ConfigureAwait(false);
            }
            catch (SocketException)
            {
                socket.Dispose();
                return;
            }

            var connection = Opened(tracker, socket, port, closures);
            connection.Drop();
            connection.Link.Closed();
        }
    }

    private async Task DrainAsync()
    {
        using var limit = new CancellationTokenSource(DrainLimit);
        var buffer = new byte[4096];
        try
        {
            while (await Socket.ReceiveAsync(buffer, limit.Token).ConfigureAwait(false) > 0)
            {
            }
        }
        catch (Exception error) when (error is SocketException or OperationCanceledException or ObjectDisposedException)
        {
            // Nothing more comes.
        }
        finally
        {
            Socket.Dispose();
        }
    }
}
