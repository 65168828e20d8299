using TestHarness.Ocpp;
using TestHarness.Ocpp.Wire;
using TestHarness.Rules;
using TestHarness.Transport.WebSockets;

namespace TestHarness.Proxy;

/// <summary>
/// Stands between stations and a CSMS as a Local Controller does (Part 4 section 6.2): a connection to the CSMS for each of a station, the CSMS's answers given to
/// the station as they are, messages forwarded unchanged and without waiting for validation, TLS ended on both sides. Records all of it.
/// </summary>
public sealed class OcppProxy : IAsyncDisposable
{
    private static readonly LineInfo Nobody = new(0);
    private readonly ProxyOptions _options;
    private readonly Recorder _recorder;
    private readonly List<ProxyEndpoint> _endpoints = [];
    private readonly IDisposable? _tracing;
    private long _lastConnection;

    /// <summary>A proxy that does not listen yet.</summary>
    public OcppProxy(ProxyOptions options)
    {
        _options = options;
        _recorder = new Recorder(options);
        _recorder.Failed += error => Failed?.Invoke(error);
        Add(options.StationListener, options.Upstream);
        _tracing = options.Trace?.Attach(options.Wire);
        if (options.Trace is { } trace)
            trace.Stopped += OnTraceStopped;
        options.Rules.RuleFailed += OnRuleFailed;
    }

    /// <summary>Called with a defect of the harness: what went wrong in relaying or recording, and was no peer's fault.</summary>
    public event Action<Exception>? Failed;

    private ProxyEndpoint Main => _endpoints[0];

    /// <summary>The address for stations, to which they append their identity; known once it has started.</summary>
    public Uri Address => Main.Address;

    /// <summary>The port it listens on; known once it has started.</summary>
    public int Port => Main.Port;

    /// <summary>The wire that it records to.</summary>
    public WireLog Wire => _options.Wire;

    /// <summary>Whether a trace file is being written.</summary>
    public bool IsRecording => _options.Trace?.IsRecording ?? false;

    /// <summary>Why the trace file ended early; null when it did not.</summary>
    public string? RecordingStoppedBecause => _options.Trace?.StoppedBecause;

    /// <summary>Bytes of frames that wait to be judged and recorded.</summary>
    public long Backlog => _recorder.Backlog;

    /// <summary>The connections that stand.</summary>
    public IReadOnlyList<ProxyConnection> Connections => [.. Endpoints.SelectMany(static endpoint => endpoint.Connections)];

    /// <summary>Where it listens: first the endpoint of the options, then those that were opened.</summary>
    public IReadOnlyList<ProxyEndpoint> Endpoints
    {
        get
        {
            lock (_endpoints)
                return [.. _endpoints];
        }
    }

    /// <summary>Starts to listen.</summary>
    /// <exception cref="PortInUseException">Another program listens there.</exception>
    public Task StartAsync(CancellationToken cancellation = default) => Main.StartAsync(cancellation);

    /// <summary>Listens at one more address, for another endpoint of the CSMS or for one of another CSMS; what passes there stands on the same wire.</summary>
    /// <exception cref="PortInUseException">Another program listens there.</exception>
    public async Task<ProxyEndpoint> OpenAsync(StationListener listener, Upstream upstream, CancellationToken cancellation = default)
    {
        var endpoint = Add(listener, upstream);
        await endpoint.StartAsync(cancellation);
        return endpoint;
    }

    /// <summary>Ends what <see cref="OpenAsync"/> began, and every connection that goes through it.</summary>
    public async Task CloseAsync(ProxyEndpoint endpoint)
    {
        lock (_endpoints)
        {
            if (_endpoints.IndexOf(endpoint) < 1)
                throw new ArgumentException("Only an endpoint that was opened can be closed.", nameof(endpoint));
            _endpoints.Remove(endpoint);
        }

        await endpoint.DisposeAsync();
    }

    /// <summary>Drops a station's connections without a close frame, on both legs, as a cut cable does.</summary>
    /// <returns>Whether there was one.</returns>
    public bool CutStation(string identity) => Endpoints.Sum(endpoint => endpoint.Cut(identity)) > 0;

    /// <summary>Takes the network down or up for new connections: while it is down, TCP connections are dropped as soon as they come.</summary>
    public void RefuseConnections(bool refuse)
    {
        foreach (var endpoint in Endpoints)
            endpoint.RefuseConnections(refuse);
    }

    /// <summary>Completes when everything seen so far stands on the wire.</summary>
    public Task DrainAsync() => _recorder.DrainAsync();

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        foreach (var endpoint in Endpoints)
            await endpoint.DisposeAsync();
        await _recorder.DrainAsync();
        _options.Rules.RuleFailed -= OnRuleFailed;
        _tracing?.Dispose();
        if (_options.Trace is { } trace)
            trace.Stopped -= OnTraceStopped;
    }

    private ProxyEndpoint Add(StationListener listener, Upstream upstream)
    {
        var endpoint = new ProxyEndpoint(_options, listener, upstream, _recorder, () => Interlocked.Increment(ref _lastConnection));
        endpoint.Failed += error => Failed?.Invoke(error);
        lock (_endpoints)
            _endpoints.Add(endpoint);
        return endpoint;
    }

    private void OnTraceStopped(string reason) => _recorder.Note(Nobody, Party.Station, reason);

    private void OnRuleFailed(RuleFailure failure) =>
        _recorder.Note(Nobody with { Identity = failure.StationIdentity }, Party.Station, $"The rule {failure.RuleId} stopped because of a defect of its own: {failure.Error.Message}");
}
