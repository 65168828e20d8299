using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using TestHarness.Benchmarks.Lint;
using TestHarness.Ocpp;
using TestHarness.Ocpp.Wire;
using TestHarness.Transport.WebSockets;

namespace TestHarness.Benchmarks.Proxying;

/// <summary>A station that sends one CALL after the other, each when the one before is answered.</summary>
internal sealed class LoadStation : IDisposable
{
    private readonly RawWebSocket _line;
    private readonly SampleStation _messages;
    private ReadOnlyMemory<byte> _next;
    private int _busy;

    private LoadStation(RawWebSocket line, int number)
    {
        _line = line;
        _messages = new SampleStation(number, record =>
        {
            if (record is FrameRecord { Sender: Party.Station } frame)
                _next = frame.Frame.Bytes;
        });
    }

    /// <summary>Connects, and boots.</summary>
    internal static async Task<LoadStation> ConnectAsync(int port, int number)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(IPAddress.Loopback, port).ConfigureAwait(false);
        var line = new RawWebSocket(socket, isClient: true);
        await socket.SendAsync(Encoding.ASCII.GetBytes(
            $"GET /ocpp/CS-{number:D6} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: {WebSocketKey.Create()}\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Protocol: ocpp2.0.1\r\n\r\n")).ConfigureAwait(false);
        var head = await line.ReceiveHeadAsync().ConfigureAwait(false);
        if (head?.Contains(" 101 ", StringComparison.Ordinal) != true)
            throw new InvalidOperationException($"Station {number} was not let in: {head}");
        var station = new LoadStation(line, number);
        await station.CallAsync().ConfigureAwait(false);
        return station;
    }

    /// <summary>Sends its next CALL and waits for the answer.</summary>
    /// <returns>The time between.</returns>
    internal async Task<TimeSpan> CallAsync()
    {
        _messages.Next(DateTimeOffset.UtcNow);
        var started = Stopwatch.GetTimestamp();
        await _line.SendAsync(_next).ConfigureAwait(false);
        if (await _line.ReceiveAsync().ConfigureAwait(false) is null)
            throw new InvalidOperationException("The connection ended.");
        return Stopwatch.GetElapsedTime(started);
    }

    /// <summary>The same, unless it still waits for an answer.</summary>
    internal async Task CallUnlessBusyAsync(Action<TimeSpan> done)
    {
        if (Interlocked.Exchange(ref _busy, 1) != 0)
            return;
        done(await CallAsync().ConfigureAwait(false));
        Volatile.Write(ref _busy, 0);
    }

    /// <inheritdoc />
    public void Dispose() => _line.Dispose();
}
