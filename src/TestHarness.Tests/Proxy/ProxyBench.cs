using System.Threading.Channels;
using NUnit.Framework;
using TestHarness.Ocpp;
using TestHarness.Ocpp.Wire;
using TestHarness.Proxy;
using TestHarness.Tests.Transport;
using TestHarness.Transport.Activity;
using TestHarness.Transport.WebSockets;

namespace TestHarness.Tests.Proxy;

/// <summary>A proxy before a CSMS whose sockets the test holds in its own hands.</summary>
internal sealed class ProxyBench : IAsyncDisposable
{
    private readonly OcppServer _csms;
    private readonly HeldApplication _application;
    private readonly WorkTracker _tracker;
    private readonly List<Exception> _failures = [];
    private readonly List<IOcppSocket> _stations = [];

    private ProxyBench(OcppServer csms, HeldApplication application, OcppProxy proxy, WorkTracker tracker)
    {
        _csms = csms;
        _application = application;
        _tracker = tracker;
        Proxy = proxy;
        proxy.Failed += _failures.Add;
    }

    internal OcppProxy Proxy { get; }

    internal WireLog Wire => Proxy.Wire;

    internal UpgradeRequest? LastRequest => _application.LastRequest;

    internal static async Task<ProxyBench> StartAsync(
        Func<ProxyOptions, ProxyOptions>? configure = null,
        Func<UpgradeRequest, UpgradeDecision>? decide = null,
        ServerOptions? csmsOptions = null,
        WorkTracker? tracker = null)
    {
        tracker ??= WorkTracker.None;
        var application = new HeldApplication(decide ?? (static request => UpgradeDecision.Accept(request.Subprotocols[0])));
        var csms = await Wired.ListenAsync(application, options: (csmsOptions ?? new ServerOptions()) with { Tracker = tracker });
        var options = new ProxyOptions { Upstream = new Upstream { Address = new Uri(csms.Address, "/ocpp") }, Tracker = tracker };
        var proxy = new OcppProxy(configure?.Invoke(options) ?? options);
        await proxy.StartAsync();
        return new ProxyBench(csms, application, proxy, tracker);
    }

    internal ClientOptions Client(string identity = "CS1") =>
        new() { Address = new Uri(Proxy.Address, $"/{identity}"), Subprotocols = ["ocpp2.0.1"], OfferCompression = false, Tracker = _tracker };

    /// <summary>Connects a station; both ends of its line.</summary>
    internal async Task<(IOcppSocket Station, IOcppSocket Csms)> ConnectAsync(ClientOptions? client = null)
    {
        var station = await OcppClient.ConnectAsync(client ?? Client());
        _stations.Add(station);
        return (station, await _application.NextAsync());
    }

    /// <summary>The first record that meets the condition, as soon as there is one.</summary>
    internal async Task<T> RecordAsync<T>(Func<T, bool> condition)
        where T : WireRecord
    {
        var found = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        void Look(WireRecord record)
        {
            if (record is T candidate && condition(candidate))
                found.TrySetResult(candidate);
        }

        using var watching = Wire.Observe(Look);
        foreach (var record in Wire.Snapshot())
            Look(record);
        return await found.Task.WaitAsync(Wired.Patience);
    }

    internal Task<FrameRecord> FrameAsync(string text) => RecordAsync<FrameRecord>(record => record.Frame.Text == text);

    internal Task<ConnectionRecord> EventAsync(ConnectionEventKind kind, Party leg) =>
        RecordAsync<ConnectionRecord>(record => record.Kind == kind && record.Leg == leg);

    internal async Task StopCsmsAsync()
    {
        _application.Release();
        await _csms.DisposeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var station in _stations)
            await station.DisposeAsync();
        _application.Release();
        await Proxy.DisposeAsync();
        await _csms.DisposeAsync();
        Assert.That(_failures, Is.Empty);
    }

    private sealed class HeldApplication(Func<UpgradeRequest, UpgradeDecision> decide) : IServerApplication
    {
        private readonly Channel<IOcppSocket> _sockets = Channel.CreateUnbounded<IOcppSocket>();
        private readonly TaskCompletionSource _released = new(TaskCreationOptions.RunContinuationsAsynchronously);

        internal UpgradeRequest? LastRequest { get; private set; }

        internal Task<IOcppSocket> NextAsync() => _sockets.Reader.ReadAsync().AsTask().WaitAsync(Wired.Patience);

        internal void Release() => _released.TrySetResult();

        public Task<UpgradeDecision> DecideAsync(UpgradeRequest request, CancellationToken cancellation)
        {
            LastRequest = request;
            return Task.FromResult(decide(request));
        }

        public async Task ServeAsync(UpgradeRequest request, IOcppSocket socket, CancellationToken cancellation)
        {
            _sockets.Writer.TryWrite(socket);
            await _released.Task;
        }
    }
}
