using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using TestHarness.Benchmarks.Lint;
using TestHarness.Transport.WebSockets;

namespace TestHarness.Benchmarks.Proxying;

/// <summary>A CSMS that accepts every station and answers every CALL at once.</summary>
internal sealed class LoadCsms : IDisposable
{
    private readonly Socket _listener = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);

    internal LoadCsms()
    {
        _listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        _listener.Listen(2000);
        _ = AcceptAsync();
    }

    internal int Port => ((IPEndPoint)_listener.LocalEndPoint!).Port;

    /// <inheritdoc />
    public void Dispose() => _listener.Dispose();

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var socket = await _listener.AcceptAsync().ConfigureAwait(false);
                socket.NoDelay = true;
                _ = ServeAsync(socket);
            }
        }
        catch (Exception error) when (error is SocketException or ObjectDisposedException)
        {
            // It was disposed.
        }
    }

    private static async Task ServeAsync(Socket socket)
    {
        using var line = new RawWebSocket(socket, isClient: false);
        if (await line.ReceiveHeadAsync().ConfigureAwait(false) is not { } request)
            return;
        var key = request.Split("\r\n").First(header => header.StartsWith("Sec-WebSocket-Key:", StringComparison.OrdinalIgnoreCase)).Split(':')[1].Trim();
        var accept = WebSocketKey.Accept(key);
        await socket.SendAsync(Encoding.ASCII.GetBytes(
            $"HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: {accept}\r\nSec-WebSocket-Protocol: ocpp2.0.1\r\n\r\n")).ConfigureAwait(false);
        try
        {
            while (await line.ReceiveAsync().ConfigureAwait(false) is { } call)
                await line.SendAsync(Answer(call.Span)).ConfigureAwait(false);
        }
        catch (SocketException)
        {
            // The station is gone.
        }
    }

    // [2,"id","Action",{...}]
    private static byte[] Answer(ReadOnlySpan<byte> call)
    {
        var id = call[4..(4 + call[4..].IndexOf((byte)'"'))];
        var rest = call[(4 + id.Length + 3)..];
        var payload = rest.StartsWith("Heartbeat"u8) ? SampleMessages.HeartbeatAnswer(DateTimeOffset.UtcNow)
            : rest.StartsWith("BootNotification"u8) ? SampleMessages.BootAnswer(DateTimeOffset.UtcNow)
            : "{}";
        return Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"[3,\"{Encoding.UTF8.GetString(id)}\",{payload}]"));
    }
}
