using TestHarness.Ocpp;
using TestHarness.Transport.WebSockets;

namespace TestHarness.Proxy;

/// <summary>An address at which a proxy meets stations, and the one of the CSMS that it connects them to.</summary>
public sealed class ProxyEndpoint : IAsyncDisposable
{
    private static readonly LineInfo Nobody = new(0);
    private readonly Recorder _recorder;
    private readonly StationGate _gate;
    private readonly OcppServer _server;

    internal ProxyEndpoint(ProxyOptions options, StationListener listener, Upstream upstream, Recorder recorder, Func<long> nextConnectionId)
    {
        _recorder = recorder;
        _gate = new StationGate(options, upstream, recorder, () => Address.Authority);
        _server = new OcppServer(
            new ServerOptions
            {
                Address = listener.Address,
                Port = listener.Port,
                Tls = listener.Tls,
                AcceptCompression = listener.AcceptCompression,
                PrefersInline = listener.PrefersInline,
                MaxMessageSize = options.MaxMessageSize,
                Tracker = options.Tracker,
                NextConnectionId = nextConnectionId,
            },
            _gate,
            _gate);
    }

    /// <summary>The address for stations, to which they append their identity; known once it has started.</summary>
    public Uri Address => _server.Address;

    /// <summary>The port it listens on; known once it has started.</summary>
    public int Port => _server.Port;

    internal event Action<Exception>? Failed
    {
        add => _server.ApplicationFailed += value;
        remove => _server.ApplicationFailed -= value;
    }

    internal IReadOnlyList<ProxyConnection> Connections => _gate.Connections;

    /// <summary>Takes it down or up for new connections: while it is down, TCP connections are dropped as soon as they come.</summary>
    public void RefuseConnections(bool refuse)
    {
        if (_server.RefusesConnections == refuse)
            return;
        _server.RefusesConnections = refuse;
        _recorder.Note(Nobody, Party.Station, refuse ? $"{Address.Authority} is down: new connections are dropped." : $"{Address.Authority} is up again.");
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => _server.DisposeAsync();

    internal Task StartAsync(CancellationToken cancellation) => _server.StartAsync(cancellation);

    internal int Cut(string identity) => _gate.Cut(identity);
}
