using System.Net;
using FluentAssertions;
using TestHarness.Transport.Activity;
using TestHarness.Transport.WebSockets;

namespace TestHarness.Tests.Transport;

/// <summary>A server and its clients with one tracker, each in a serial context of its own.</summary>
internal sealed class TrackedBench : IServerApplication, IServerObserver, IAsyncDisposable
{
    private readonly WorkTracker _tracker = new();
    private readonly SerialContext _csmsContext;
    private readonly SerialContext _stationContext;
    private readonly Func<UpgradeRequest, UpgradeDecision> _decide;
    private readonly OcppServer _server;
    private readonly List<TrackedStation> _open = [];
    private readonly List<Exception> _defects = [];
    private int _closed;

    private TrackedBench(Func<UpgradeRequest, UpgradeDecision> decide)
    {
        _decide = decide;
        _csmsContext = new SerialContext(_tracker);
        _stationContext = new SerialContext(_tracker);
        _csmsContext.Failed += _defects.Add;
        _stationContext.Failed += _defects.Add;
        _server = new OcppServer(new ServerOptions { Tracker = _tracker }, this, this);
        _server.ApplicationFailed += _defects.Add;
    }

    /// <summary>The sockets that the CSMS holds; read it at rest.</summary>
    public List<IOcppSocket> Csms { get; } = [];

    public int Failures { get; private set; }

    public int Closed => _closed;

    public int EndedAtStation { get; private set; }

    public int EndedAtCsms { get; private set; }

    private TaskCompletionSource? Leave { get; set; }

    public static async Task<TrackedBench> StartAsync(Func<UpgradeRequest, UpgradeDecision>? decide = null)
    {
        var bench = new TrackedBench(decide ?? (static _ => UpgradeDecision.Accept("ocpp2.0.1")));
        await bench._server.StartAsync();
        return bench;
    }

    public async Task RestAsync()
    {
        try
        {
            await _tracker.WhenIdleAsync().WaitAsync(Wired.Patience);
        }
        catch (TimeoutException)
        {
            throw new TimeoutException($"No rest: {_tracker.Describe()}");
        }

        _tracker.IsIdle.Should().BeTrue("nothing that was at rest starts by itself");
        _defects.Should().BeEmpty();
    }

    public void TryConnect(Func<ClientOptions, ClientOptions>? change = null, TimeSpan? giveUpAfter = null) => _stationContext.Start(async () =>
    {
        using var giveUp = new CancellationTokenSource();
        if (giveUpAfter is { } time)
            giveUp.CancelAfter(time);
        var options = Wired.To(_server) with { Tracker = _tracker };
        try
        {
            var socket = await OcppClient.ConnectAsync(change?.Invoke(options) ?? options, giveUp.Token);
            var station = new TrackedStation(socket);
            _open.Add(station);
            _stationContext.Start(() => RunAsync(station));
        }
        catch (Exception error) when (error is ConnectException or OperationCanceledException)
        {
            Failures++;
        }
    });

    public void Send(TrackedStation station, int messages)
    {
        using var work = _tracker.Begin();
        for (var i = 0; i < messages; i++)
            _stationContext.Start(() => TrySendAsync(station.Socket, "[2]"u8.ToArray()));
    }

    public async Task<TrackedStation> ConnectAsync(Func<ClientOptions, ClientOptions>? change = null)
    {
        TryConnect(change);
        await RestAsync();
        return _open[^1];
    }

    public void End(TrackedStation station, Ending ending)
    {
        // From one place, so that nothing is at rest in between.
        using var work = _tracker.Begin();
        var csms = Csms.LastOrDefault();
        if (ending is Ending.ByStation or Ending.ByBoth or Ending.ClosedByStationCutByCsms)
            _stationContext.Start(() => station.Socket.CloseAsync());
        if (ending is Ending.ByCsms or Ending.ByBoth)
            _csmsContext.Start(() => csms!.CloseAsync());
        if (ending is Ending.CutByStation or Ending.CutByBoth)
            _stationContext.Post(_ => station.Socket.Abort(), null);
        if (ending is Ending.CutByCsms or Ending.CutByBoth or Ending.ClosedByStationCutByCsms)
            _csmsContext.Post(_ => csms!.Abort(), null);
        if (ending is Ending.StationDisposes)
            _stationContext.Start(() => station.Socket.DisposeAsync().AsTask());
        if (ending is Ending.CsmsLeaves)
            _csmsContext.Post(_ => Leave!.SetResult(), null);
    }

    public async Task CloseAsync(TrackedStation station)
    {
        End(station, Ending.ByStation);
        await RestAsync();
    }

    public async Task CloseAllAsync()
    {
        foreach (var station in _open.ToList())
            await CloseAsync(station);
    }

    public void Seen(int ended)
    {
        EndedAtStation.Should().Be(ended);
        EndedAtCsms.Should().Be(ended);
        Closed.Should().Be(ended);
    }

    public Task StopServerAsync() => _server.StopAsync().WaitAsync(Wired.Patience);

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        await RestAsync();
    }

    public Task<UpgradeDecision> DecideAsync(UpgradeRequest request, CancellationToken cancellation) =>
        _csmsContext.RunAsync(() => Task.FromResult(_decide(request)));

    // The application's own part runs in its context; this task completes there.
    public Task ServeAsync(UpgradeRequest request, IOcppSocket socket, CancellationToken cancellation)
    {
        var served = new TaskCompletionSource();
        _csmsContext.Start(async () =>
        {
            Csms.Add(socket);
            Leave = new TaskCompletionSource();
            var leaving = Leave.Task;
            await Task.WhenAny(EchoAsync(socket), leaving);
            Csms.Remove(socket);
            EndedAtCsms++;
            served.SetResult();
        });
        return served.Task;
    }

    public void TcpAccepted(long connectionId, IPEndPoint remote)
    {
    }

    public void TlsEstablished(long connectionId, TlsFacts facts)
    {
    }

    public void TlsFailed(long connectionId, string error)
    {
    }

    public void NotAnUpgrade(long connectionId, string method, string path, int status, string reason)
    {
    }

    public void TcpClosed(long connectionId) => Interlocked.Increment(ref _closed);

    private async Task EchoAsync(IOcppSocket socket)
    {
        while (true)
        {
            var message = await socket.ReceiveAsync();
            if (message.Kind is SocketMessageKind.Text)
            {
                _csmsContext.Start(() => TrySendAsync(socket, message.Bytes));
                socket.MessageHandled();
                continue;
            }

            if (message.Kind is SocketMessageKind.Close)
                await socket.CloseAsync(message.CloseCode ?? 1000);
            socket.MessageHandled();
            return;
        }
    }

    private async Task RunAsync(TrackedStation station)
    {
        var socket = station.Socket;
        socket.ControlFrameReceived = (_, _) => station.Pongs++;
        while (true)
        {
            var message = await socket.ReceiveAsync();
            if (message.Kind == SocketMessageKind.Text)
            {
                station.Answers++;
                socket.MessageHandled();
                continue;
            }

            if (message.Kind == SocketMessageKind.Close)
                await socket.CloseAsync();
            socket.MessageHandled();
            break;
        }

        EndedAtStation++;
        _open.Remove(station);
        await socket.DisposeAsync();
    }

    private static async Task TrySendAsync(IOcppSocket socket, ReadOnlyMemory<byte> bytes)
    {
        try
        {
            await socket.SendAsync(bytes);
        }
        catch (Exception error) when (error is System.Net.WebSockets.WebSocketException or IOException or ObjectDisposedException or OperationCanceledException)
        {
            // The end of the connection is told by receiving.
        }
    }
}
