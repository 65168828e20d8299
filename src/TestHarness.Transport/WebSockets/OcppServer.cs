using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Options;
using TestHarness.Transport.Activity;

namespace TestHarness.Transport.WebSockets;

/// <summary>Listens for stations as a CSMS does (Part 4 section 3), on Kestrel.</summary>
public sealed class OcppServer : IAsyncDisposable
{
    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(10);
    private readonly ServerOptions _options;
    private readonly IServerObserver? _observer;
    private readonly ServerTlsHandshake? _tls;
    private readonly KestrelServer _kestrel;
    private readonly UpgradeHandler _handler;
    private readonly ConcurrentDictionary<string, ServerConnection> _connections = new();
    private readonly CancellationTokenSource _stopping = new();
    private readonly Lock _gate = new();
    private ListenOptions? _listening;
    private long _lastConnection;
    private bool _isStarted;
    private Task? _stopped;

    /// <summary>A server that does not listen yet.</summary>
    /// <param name="options">How it listens.</param>
    /// <param name="application">What it does with those who come.</param>
    /// <param name="observer">Sees what happens beside the messages.</param>
    public OcppServer(ServerOptions options, IServerApplication application, IServerObserver? observer = null)
    {
        _options = options;
        _observer = observer;
        _tls = options.Tls is null ? null : new ServerTlsHandshake(options.Tls);
        _handler = new UpgradeHandler(options, application, observer, error => ApplicationFailed?.Invoke(error), _stopping.Token);

        var kestrel = new KestrelServerOptions { AddServerHeader = false };
        kestrel.Limits.MinRequestBodyDataRate = null;
        kestrel.Limits.MinResponseDataRate = null;
        kestrel.Listen(options.Address, options.Port, listen =>
        {
            _listening = listen;
            listen.Protocols = HttpProtocols.Http1;
            listen.Use(next => connection => RunAsync(connection, next));
        });
        var log = new KestrelLog(RejectedByKestrel);
        _kestrel = new KestrelServer(Options.Create(kestrel), new SocketTransportFactory(Options.Create(new SocketTransportOptions { UnsafePreferInlineScheduling = options.PrefersInline }), log), log);
    }

    /// <summary>Called with what escapes the application: a defect, never a peer's fault.</summary>
    public event Action<Exception>? ApplicationFailed;

    /// <summary>
    /// Whether new TCP connections are dropped as soon as they are accepted, as a broken network would. The observer sees them come and go.
    /// </summary>
    public bool RefusesConnections { get; set; }

    /// <summary>The port it listens on; known once it has started.</summary>
    public int Port => _listening!.IPEndPoint!.Port;

    /// <summary>The address for clients, without a path: <c>ws://127.0.0.1:port</c> or <c>wss://...</c>; known once it has started.</summary>
    public Uri Address
    {
        get
        {
            var endpoint = _listening!.IPEndPoint!;
            var reachable = endpoint.Address.Equals(IPAddress.Any) ? IPAddress.Loopback : endpoint.Address.Equals(IPAddress.IPv6Any) ? IPAddress.IPv6Loopback : endpoint.Address;
            return new Uri($"{(_tls is null ? "ws" : "wss")}://{new IPEndPoint(reachable, endpoint.Port)}");
        }
    }

    /// <summary>Starts to listen.</summary>
    /// <exception cref="PortInUseException">Another program listens there.</exception>
    public async Task StartAsync(CancellationToken cancellation = default)
    {
        try
        {
            await _kestrel.StartAsync(_handler, cancellation);
            _isStarted = true;
        }
        catch (IOException error) when (error.InnerException is AddressInUseException)
        {
            throw new PortInUseException(new IPEndPoint(_options.Address, _options.Port), error);
        }
    }

    /// <summary>Closes what is open with close code 1001, and stops to listen. Returns when every connection is gone.</summary>
    public Task StopAsync()
    {
        lock (_gate)
            return _stopped ??= Counted.RunAsync(_options.Tracker, EndAsync);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _kestrel.Dispose();
    }

    private async Task EndAsync()
    {
        if (!_isStarted)
            return;
        using var limit = new CancellationTokenSource(StopLimit);
        var stopped = _kestrel.StopAsync(limit.Token);
        await Task.WhenAll(_connections.Values.Select(static connection => connection.Socket?.CloseAsync(1001, "the server stops") ?? Task.CompletedTask)).ConfigureAwait(false);
        await _stopping.CancelAsync().ConfigureAwait(false);
        await stopped.ConfigureAwait(false);
        _options.Tracker.ListenerClosed(Port);
    }

    private async Task RunAsync(ConnectionContext context, ConnectionDelegate next)
    {
        var remote = (IPEndPoint)context.RemoteEndPoint!;
        var link = TrackedLink.Accepted(_options.Tracker, remote.Port, ((IPEndPoint)context.LocalEndPoint!).Port);
        var connection = new ServerConnection { Id = _options.NextConnectionId?.Invoke() ?? Interlocked.Increment(ref _lastConnection), Remote = remote, Link = link };
        _connections[context.ConnectionId] = connection;
        context.Features.Set(connection);
        _observer?.TcpAccepted(connection.Id, remote);
        try
        {
            // No reset: it could reach a client that still connects, which then never knew the connection that is counted here.
            if (RefusesConnections)
                return;
            if (_tls is null)
                await next(context).ConfigureAwait(false);
            else
                await _tls.RunAsync(context, connection, _observer, () => next(context)).ConfigureAwait(false);
        }
        finally
        {
            link.Ending();

            // Says goodbye to the other end now, though the application may still be busy with it.
            await context.Transport.Output.CompleteAsync().ConfigureAwait(false);
            await connection.Serving.ConfigureAwait(false);
            _connections.TryRemove(context.ConnectionId, out _);
            _observer?.TcpClosed(connection.Id);
            link.Closed();
        }
    }

    private void RejectedByKestrel(string kestrelId, int status, string reason)
    {
        if (_connections.TryGetValue(kestrelId, out var connection))
            _observer?.NotAnUpgrade(connection.Id, string.Empty, string.Empty, status, reason);
    }
}
