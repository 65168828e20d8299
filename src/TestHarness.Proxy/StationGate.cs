using System.Collections.Concurrent;
using System.Net;
using System.Security.Authentication;
using TestHarness.Ocpp;
using TestHarness.Ocpp.Wire;
using TestHarness.Transport.WebSockets;

namespace TestHarness.Proxy;

/// <summary>Meets the stations: asks the CSMS about each upgrade, answers the station as the CSMS answered, and starts the relay.</summary>
internal sealed class StationGate(ProxyOptions options, Upstream upstream, Recorder recorder, Func<string> local) : IServerApplication, IServerObserver
{
    private static readonly string[] MirroredHeaders = ["WWW-Authenticate", "Retry-After", "Location"];
    private readonly ConcurrentDictionary<long, Visit> _visits = new();

    internal IReadOnlyList<ProxyConnection> Connections =>
    [
        .. _visits.Values
            .Where(static visit => visit.Relay is not null)
            .Select(static visit => new ProxyConnection(visit.Line.ConnectionId, visit.Line.Identity!, visit.Line.Version))
            .OrderBy(static connection => connection.ConnectionId),
    ];

    /// <summary>Drops the connections of a station; how many there were.</summary>
    internal int Cut(string identity)
    {
        var visits = _visits.Values.Where(visit => visit.Line.Identity == identity && visit.Relay is not null).ToList();
        foreach (var visit in visits)
        {
            recorder.Note(visit.Line, Party.Station, "The connection was cut on purpose.");
            visit.Relay!.Cut();
        }

        return visits.Count;
    }

    /// <inheritdoc />
    public async Task<UpgradeDecision> DecideAsync(UpgradeRequest request, CancellationToken cancellation)
    {
        var visit = _visits.GetOrAdd(request.ConnectionId, static id => new Visit(new LineInfo(id)));
        visit.Line = visit.Line with { Identity = request.Identity };
        visit.CameWithRequest = true;
        recorder.Event(visit.Line, ConnectionEventKind.UpgradeRequested, Party.Station, Party.Station, Facts.Of(request, request.Path));
        var client = ClientOptions(request);
        try
        {
            var socket = visit.Csms = await OcppClient.ConnectAsync(client, cancellation).ConfigureAwait(false);
            visit.Line = visit.Line with { Version = OcppVersions.TryParse(socket.Subprotocol) };
            Connected(visit.Line, request, client, socket.Tls);
            recorder.Event(visit.Line, ConnectionEventKind.UpgradeAccepted, Party.Csms, Party.Csms, Accepted(socket));
            return socket.Subprotocol is { } subprotocol ? UpgradeDecision.Accept(subprotocol) : WithoutSubprotocol(visit.Line);
        }
        catch (ConnectException error)
        {
            return Mirror(visit.Line, request, client, error);
        }
    }

    /// <inheritdoc />
    public async Task ServeAsync(UpgradeRequest request, IOcppSocket socket, CancellationToken cancellation)
    {
        var visit = _visits[request.ConnectionId];
        var csms = visit.Csms!;
        recorder.Event(visit.Line, ConnectionEventKind.UpgradeAccepted, Party.Csms, Party.Station, Accepted(socket));
        var relay = visit.Relay = new Relay(visit.Line, options, recorder, socket, csms);
        try
        {
            await relay.RunAsync().ConfigureAwait(false);
        }
        finally
        {
            visit.Csms = null;
            await csms.DisposeAsync().ConfigureAwait(false);
        }
    }

    /// <inheritdoc />
    public void TcpAccepted(long connectionId, IPEndPoint remote)
    {
        var visit = _visits[connectionId] = new Visit(new LineInfo(connectionId));
        recorder.Event(visit.Line, ConnectionEventKind.TcpConnected, Party.Station, Party.Station, new Facts().Add("remote", remote.ToString()).Add("local", local()));
    }

    /// <inheritdoc />
    public void TlsEstablished(long connectionId, TlsFacts facts) =>
        recorder.Event(Line(connectionId), ConnectionEventKind.TlsEstablished, Party.Station, Party.Station, Facts.Of(facts));

    /// <inheritdoc />
    public void TlsFailed(long connectionId, string error) =>
        recorder.Event(Line(connectionId), ConnectionEventKind.TlsFailed, Party.Station, Party.Station, new Facts().Add("error", error));

    /// <inheritdoc />
    public void NotAnUpgrade(long connectionId, string method, string path, int status, string reason)
    {
        if (_visits.TryGetValue(connectionId, out var visit))
            visit.CameWithRequest = visit.WasAnswered = true;
        var facts = new Facts().Add("method", method).Add("path", path).Add("status", status).Add("reason", reason);
        recorder.Event(Line(connectionId), ConnectionEventKind.NotAnUpgrade, Party.Station, Party.Station, facts);
    }

    /// <inheritdoc />
    public void TcpClosed(long connectionId)
    {
        if (!_visits.TryRemove(connectionId, out var visit))
            return;
        var facts = visit.Relay is { } relay
            ? Relay.Ended(relay.StationEnd)
            : new Facts().Add("how", visit.WasAnswered ? "clean" : "aborted").Add("error", visit.CameWithRequest ? null : "The connection ended before a request came.");
        recorder.Event(visit.Line, ConnectionEventKind.Disconnected, visit.Relay?.EndedBy ?? Party.Station, Party.Station, facts);

        // The station went away between the CSMS's decision and its own upgrade.
        if (visit.Csms is { } csms)
            _ = csms.DisposeAsync().AsTask();
    }

    private LineInfo Line(long connectionId) => _visits.TryGetValue(connectionId, out var visit) ? visit.Line : new LineInfo(connectionId);

    private ClientOptions ClientOptions(UpgradeRequest request)
    {
        var headers = new Dictionary<string, string>(upstream.Headers, StringComparer.OrdinalIgnoreCase);
        foreach (var name in upstream.ForwardedHeaders)
        {
            if (request.Headers.TryGetValue(name, out var value))
                headers.TryAdd(name, value);
        }

        // The identity stays percent-encoded as the station sent it.
        var suites = upstream.CipherSuites?.Invoke();
        var identity = request.Path[(request.Path.LastIndexOf('/') + 1)..];
        return new ClientOptions
        {
            Address = new Uri($"{upstream.Address.GetLeftPart(UriPartial.Path).TrimEnd('/')}/{identity}"),
            Subprotocols = request.Subprotocols,
            Authorization = request.Authorization,
            Headers = headers,
            TrustedRoots = upstream.TrustedRoots,
            ServerCertificateCheck = upstream.ServerCertificateCheck,
            ClientCertificate = upstream.ClientCertificate?.Invoke(request.Identity),
            ClientCertificateChain = upstream.ClientCertificateChain,
            TlsProtocols = upstream.TlsVersions?.Invoke() ?? (suites is null ? upstream.TlsProtocols : SslProtocols.Tls12),
            CipherSuites = suites,
            OfferCompression = request.Extensions?.Contains("permessage-deflate", StringComparison.OrdinalIgnoreCase) ?? false,
            MaxMessageSize = options.MaxMessageSize,
            ConnectTimeout = upstream.ConnectTimeout,
            Tracker = upstream.Tracker ?? options.Tracker,
        };
    }

    private void Connected(LineInfo line, UpgradeRequest request, ClientOptions client, TlsFacts? tls)
    {
        recorder.Event(line, ConnectionEventKind.TcpConnected, Party.Station, Party.Csms, new Facts().Add("remote", client.Address.Authority));
        if (tls is not null)
            recorder.Event(line, ConnectionEventKind.TlsEstablished, Party.Station, Party.Csms, Facts.Of(tls));
        recorder.Event(line, ConnectionEventKind.UpgradeRequested, Party.Station, Party.Csms, Facts.Of(request, client.Address.AbsolutePath));
    }

    private UpgradeDecision Mirror(LineInfo line, UpgradeRequest request, ClientOptions client, ConnectException error)
    {
        switch (error.Failure)
        {
            case ConnectFailure.Refused when error.Status is { } status:
                Connected(line, request, client, null);
                recorder.Event(line, ConnectionEventKind.UpgradeRefused, Party.Csms, Party.Csms, Refused(status, error.Message));
                return Refuse(line, status, error.Message, error.Headers.Where(header => MirroredHeaders.Contains(header.Key, StringComparer.OrdinalIgnoreCase)));
            case ConnectFailure.Subprotocol:
                Connected(line, request, client, null);
                recorder.Event(line, ConnectionEventKind.UpgradeAccepted, Party.Csms, Party.Csms, new Facts().Add("status", 101).Add("subprotocol", error.Headers.GetValueOrDefault("Sec-WebSocket-Protocol")).Add("reason", error.Message));
                return WithoutSubprotocol(line);
            case ConnectFailure.OldTls:
                recorder.Event(line, ConnectionEventKind.TcpConnected, Party.Station, Party.Csms, new Facts().Add("remote", client.Address.Authority));
                recorder.Event(line, ConnectionEventKind.TlsEstablished, Party.Station, Party.Csms, new Facts().Add("protocol", "TLS 1.1"));
                break;
            case ConnectFailure.Tls or ConnectFailure.TlsVersion or ConnectFailure.ServerCertificate:
                recorder.Event(line, ConnectionEventKind.TcpConnected, Party.Station, Party.Csms, new Facts().Add("remote", client.Address.Authority));
                recorder.Event(line, ConnectionEventKind.TlsFailed, Party.Csms, Party.Csms, new Facts().Add("error", error.Message));
                break;
            case ConnectFailure.BadUpgrade:
                Connected(line, request, client, null);
                break;
        }

        recorder.Note(line, Party.Csms, new Facts().Add("note", $"The CSMS cannot be reached: {error.Message}").Add("unreachable", error.Message));
        return Refuse(line, (int)HttpStatusCode.BadGateway, error.Message, []);
    }

    private UpgradeDecision Refuse(LineInfo line, int status, string reason, IEnumerable<KeyValuePair<string, string>> headers)
    {
        Answered(line);
        recorder.Event(line, ConnectionEventKind.UpgradeRefused, Party.Csms, Party.Station, Refused(status, reason));
        return UpgradeDecision.Refuse(status, reason, headers.ToDictionary());
    }

    private UpgradeDecision WithoutSubprotocol(LineInfo line)
    {
        Answered(line);
        recorder.Event(line, ConnectionEventKind.UpgradeAccepted, Party.Csms, Party.Station, new Facts().Add("status", 101));
        return UpgradeDecision.AcceptWithoutSubprotocol();
    }

    private void Answered(LineInfo line)
    {
        if (_visits.TryGetValue(line.ConnectionId, out var visit))
            visit.WasAnswered = true;
    }

    private static Facts Accepted(IOcppSocket socket) =>
        new Facts().Add("status", 101).Add("subprotocol", socket.Subprotocol).Add("extensions", socket.Extensions);

    private static Facts Refused(int status, string reason) => new Facts().Add("status", status).Add("reason", reason);

    /// <summary>One TCP connection of a station.</summary>
    private sealed class Visit(LineInfo line)
    {
        internal LineInfo Line { get; set; } = line;

        internal IOcppSocket? Csms { get; set; }

        internal Relay? Relay { get; set; }

        internal bool CameWithRequest { get; set; }

        internal bool WasAnswered { get; set; }
    }
}
