using System.Net;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Nodes;
using TestHarness.Conformance.Benches.Restoring;
using TestHarness.Conformance.Clocks;
using TestHarness.Conformance.Judging;
using TestHarness.Conformance.Operators;
using TestHarness.Conformance.Statements;
using TestHarness.Csms;
using TestHarness.Ocpp;
using TestHarness.Ocpp.Framing;
using TestHarness.Ocpp.Traces;
using TestHarness.Ocpp.Validation;
using TestHarness.Ocpp.Wire;
using TestHarness.Proxy;
using TestHarness.Rules;
using TestHarness.Transport.Activity;
using TestHarness.Transport.Security;
using TestHarness.Transport.WebSockets;

namespace TestHarness.Conformance.Benches;

/// <summary>
/// Benches for a station that stands outside: proxy and reference CSMS live as long as one version is tested, the station stays connected,
/// and every case has its own part of the wire.
/// </summary>
/// <param name="statement">What the station declares.</param>
/// <param name="seats">Where its operator sits.</param>
/// <param name="schemas">The schemas that frames are checked against; null for the built-in ones.</param>
public sealed class RealStationBenchFactory(Statement statement, OperatorSeats seats, SchemaSet? schemas = null) : IBenchFactory
{
    // One for all benches: a read that outlived its prompt would take the answer away from another operator.
    private readonly IOperator _operator = seats.For(statement);
    private AsyncDisposables? _line;
    private OcppVersion? _version;
    private WireLog _wire = new();
    private BenchWatch? _watch;
    private OcppProxy? _proxy;
    private ReferenceCsms? _csms;
    private BenchPki? _pki;
    private bool _everReady;
    private bool _isPrepared;

    /// <inheritdoc />
    public bool AllowsParallelRuns => false;

    /// <inheritdoc />
    public async Task<Bench> CreateAsync(BenchNeeds needs, string? traceFile, CancellationToken cancellation)
    {
        if (_version != needs.Version)
            await OpenLineAsync(needs.Version, cancellation);
        var trace = traceFile is null ? null : new TraceWriter(traceFile);
        var writing = trace?.Attach(_wire);
        return new Bench(
            new BenchParts(
                Party.Station,
                needs.Version,
                statement,
                new RealClock(_wire),
                _wire,
                _operator,
                new ReferenceCsmsOperator(_csms!, null),
                new ProxyNetwork(_proxy!, statement.Connection.Identity, SecondAsync),
                _watch)
            { Pki = _pki },
            async () =>
            {
                await _proxy!.DrainAsync();
                writing?.Dispose();
                trace?.Dispose();
            });
    }

    /// <inheritdoc />
    public async Task PrepareAsync(Bench bench, CancellationToken cancellation)
    {
        _isPrepared = false;
        await bench.Network.RestoreAsync();
        if (_everReady)
        {
            await BackAsync(bench, cancellation);
            if (!IsAccepted())
                throw new InconclusiveException("The case could not begin: the station did not register again after the case before this one. Power-cycle it.");
        }
        else
        {
            await FirstConnectionAsync(bench, cancellation);
            _everReady = true;
        }

        await Preconditions.AvailableAsync(bench, cancellation);
        _isPrepared = true;
        bench.Begin();
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<string>> RestoreAsync(Bench bench, CancellationToken cancellation)
    {
        await bench.Network.RestoreAsync();
        _csms!.Answers.Clear();
        // Before a case that could not begin everything was tried already.
        if (!_isPrepared)
            return [];
        var left = await bench.Changes.PowerUpAsync(bench, cancellation);
        await BackAsync(bench, cancellation);
        if (!IsAccepted())
            await RegisterAgainAsync(bench, cancellation);
        left = [.. left, .. await new StationRestoration(bench, cancellation).RunAsync()];

        // What ends here began in a case that was judged already: nothing of it is the next one's.
        var (_, failures) = await bench.ConcludeAsync();
        return [.. left, .. failures];
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        (_operator as IDisposable)?.Dispose();
        if (_line is not null)
            await _line.DisposeAsync();
    }

    private bool IsConnected => _proxy!.Connections.Any(connection => connection.StationIdentity == statement.Connection.Identity);

    private string Target => $"{_proxy!.Address.ToString().TrimEnd('/')}/{statement.Connection.Identity}";

    private async Task FirstConnectionAsync(Bench bench, CancellationToken cancellation)
    {
        seats.Console.Say($"Waiting for the station: point it to {Target} (OCPP {bench.Version.Label()}, security profile {statement.Connection.SecurityProfile}).");
        var boot = TimeSpan.FromSeconds(statement.Timeouts.Boot);
        var message = TimeSpan.FromSeconds(statement.Timeouts.Message);
        await Preconditions.WaitAsync(bench, $"the station to connect to {Target}", () => IsConnected || Diagnose(bench) is not null, boot, cancellation);
        if (!IsConnected)
            throw new SutAbsentException(Diagnose(bench) is { } reason ? $"The station could not connect. {reason}" : $"No station connected within {boot.TotalSeconds:0} seconds (timeouts.boot). Is it switched on, and pointed to {Target}?");

        // A station that was running before the harness need not boot to connect (B01); it can be asked to.
        var booted = await Preconditions.WaitAsync(bench, "the station to send BootNotification", () => bench.Records.OfType<FrameRecord>().Any(IsBoot), message, cancellation);
        if (!booted)
            await bench.PerformAsync(OperatorActions.LetCsmsSend(bench.Identity, "TriggerMessage", new JsonObject { ["requestedMessage"] = "BootNotification" }), cancellation);
        if (!await Preconditions.WaitAsync(bench, "the station to be accepted", () => Preconditions.Registration(bench.Records) == "Accepted", boot, cancellation))
            throw new SutAbsentException($"The station connected, but {(bench.Records.OfType<FrameRecord>().Any(IsBoot) ? "was not accepted" : "sent no BootNotification, not even when asked to")} within {boot.TotalSeconds:0} seconds (timeouts.boot). Restart it while the harness waits.");

        // That every connector is reported is for the cases to ask.
        await Preconditions.WaitAsync(bench, "the station to report its connectors", () => Preconditions.MissingReport(bench.Records, bench) is null, message, cancellation);
    }

    // A station that was told to reset, or that is not accepted, is about to do something; the next case begins after that.
    private async Task BackAsync(Bench bench, CancellationToken cancellation)
    {
        var reconnect = TimeSpan.FromSeconds(statement.Timeouts.Reconnect);
        if (IsResetting())
            await Preconditions.WaitAsync(bench, "the station to boot", () => !IsResetting(), TimeSpan.FromSeconds(statement.Timeouts.Boot), cancellation);
        if (!await Preconditions.WaitAsync(bench, "the station to be connected", () => IsConnected, reconnect, cancellation))
            throw new SutAbsentException($"The station went away and stayed away: it was not connected again within {reconnect.TotalSeconds:0} seconds (timeouts.reconnect). The run ends here.");
    }

    // A case that ended between a refused BootNotification and the accepted one: the station sends the next by itself, when asked, or after a power cycle.
    private async Task RegisterAgainAsync(Bench bench, CancellationToken cancellation)
    {
        var message = TimeSpan.FromSeconds(statement.Timeouts.Message);
        var interval = TimeSpan.FromSeconds(Preconditions.Boots(_wire.Since(0)).LastOrDefault() is { } answer && int.TryParse(WireExpectations.Value(answer, "interval"), out var seconds) ? seconds : 0);
        if (await Preconditions.WaitAsync(bench, "the station to send BootNotification again", IsAccepted, interval + message, cancellation))
            return;
        if (Preconditions.Registration(_wire.Since(0)) == "Pending")
        {
            await bench.PerformAsync(OperatorActions.LetCsmsSend(bench.Identity, "TriggerMessage", new JsonObject { ["requestedMessage"] = "BootNotification" }), cancellation);
            if (await Preconditions.WaitAsync(bench, "the station to send BootNotification when asked to", IsAccepted, message, cancellation))
                return;
        }

        try
        {
            await bench.PerformAsync(OperatorActions.PowerCycleStation().AfterTheCase(), cancellation);
        }
        catch (InconclusiveException)
        {
            return;
        }

        await Preconditions.WaitAsync(bench, "the station to be accepted after a power cycle", () => IsConnected && IsAccepted(), TimeSpan.FromSeconds(statement.Timeouts.Boot), cancellation);
    }

    private bool IsAccepted() => Preconditions.Registration(_wire.Since(0)) == "Accepted";

    private bool IsResetting()
    {
        var frames = _wire.Since(0).OfType<FrameRecord>().ToList();
        var reset = frames.FindLastIndex(f => f is { Action: "Reset", Sender: Party.Station, Frame.Type: MessageType.CallResult } && WireExpectations.Value(f, "status") is "Accepted" or "Scheduled");
        return reset >= 0 && !frames.Skip(reset).Any(IsBoot);
    }

    private static bool IsBoot(FrameRecord frame) => frame is { Action: "BootNotification", Sender: Party.Station, Frame.Type: MessageType.Call };

    // What an attempt to connect shows to be wrong with the statement or the station; null when it shows nothing.
    private string? Diagnose(Bench bench)
    {
        var events = bench.Records.OfType<ConnectionRecord>().Where(r => r.Leg == Party.Station).ToList();
        var answer = events.LastOrDefault(r => r.Kind == ConnectionEventKind.UpgradeRefused || (r.Kind == ConnectionEventKind.UpgradeAccepted && r.Fact("subprotocol") is null));
        if (answer is null)
            return null;
        var asked = events.Last(r => r.Kind == ConnectionEventKind.UpgradeRequested && r.ConnectionId == answer.ConnectionId);
        if (asked.Fact("identity") is { } identity && identity != statement.Connection.Identity)
            return $"It connects as '{identity}', but the statement says '{statement.Connection.Identity}' ($.connection.identity in {statement.Path}).";
        var offered = asked.Fact("subprotocols") ?? "";
        if (!offered.Split(',', StringSplitOptions.TrimEntries).Contains(bench.Version.Subprotocol()))
            return $"It offers {(offered.Length == 0 ? "no subprotocol" : $"the subprotocol '{offered}'")}, but {bench.Version.Subprotocol()} is under test ($.versions in {statement.Path}).";
        if (answer.Fact("status") == "401")
            return $"It {(asked.Fact("authorization") is null ? "sends no credentials" : $"sends the user name '{asked.Fact("username")}' with a password of {asked.Fact("passwordLength")} bytes")}, which is not what the statement says ($.connection in {statement.Path}).";
        return $"It was refused with HTTP status {answer.Fact("status")}: {answer.Fact("reason")}";
    }

    private async Task OpenLineAsync(OcppVersion version, CancellationToken cancellation)
    {
        if (_line is not null)
            await _line.DisposeAsync();
        _line = new AsyncDisposables();
        _wire = new WireLog();
        var rules = RuleSet.All;
        _everReady = false;
        var profile = statement.Connection.SecurityProfile;
        var password = statement.Connection.BasicAuthPassword?.Read(statement.Path) ?? References.Password;
        var listen = statement.Connection.Listen is { } text ? IPEndPoint.Parse(text) : new IPEndPoint(IPAddress.Loopback, 0);

        // Between proxy and our own CSMS plain TCP is enough: what the station does is judged on its own leg.
        var options = References.Csms(statement, version, profile is 1 or 2 ? 1 : 0, password);
        _pki = await References.PkiAsync(statement, _wire, TimeProvider.System, cancellation);
        if (_pki is not null)
            options = options with { Security = _line.Add(_pki).Equip(options.Security, Party.Station) };
        _csms = _line.Add(new ReferenceCsms(options, TimeProvider.System, WorkTracker.None));
        await _csms.StartAsync(cancellation);
        _proxy = _line.Add(new OcppProxy(new ProxyOptions
        {
            StationListener = new StationListener { Address = listen.Address, Port = listen.Port, Tls = profile >= 2 ? Tls(listen.Address, profile) : null },
            Upstream = new Upstream { Address = _csms.Endpoints[0] },
            Wire = _wire,
            Schemas = schemas ?? SchemaSet.BuiltIn,
            Rules = rules,
            Framing = new FramingOptions { AnswerTimeout = TimeSpan.FromSeconds(statement.Timeouts.Answer) },
        }));
        _watch = new BenchWatch(_proxy, rules);
        await _proxy.StartAsync(cancellation);
        _version = version;
    }

    // The second endpoint is on a free port of the same address.
    private async Task<(StationListener Listener, Upstream Upstream)> SecondAsync(int profile)
    {
        var address = statement.Connection.Listen is { } text ? IPEndPoint.Parse(text).Address : IPAddress.Loopback;
        var endpoint = await _csms!.ListenAsync(new CsmsListener { SecurityProfile = profile is 1 or 2 ? 1 : 0 });
        return (new StationListener { Address = address, Tls = profile >= 2 ? Tls(address, profile) : null }, new Upstream { Address = endpoint });
    }

    private ServerTls Tls(IPAddress address, int profile)
    {
        X509Certificate2 certificate;
        if (statement.Connection is { ServerCertificate: { } file, ServerKey: { } key })
        {
            var folder = Path.GetDirectoryName(Path.GetFullPath(statement.Path))!;
            certificate = X509Certificate2.CreateFromPemFile(Path.Combine(folder, file), Path.Combine(folder, key));
        }
        else
        {
            var authority = _line!.Add(CertificateAuthority.CreateRoot("OCPP Harness root", "OCPP Harness", TimeProvider.System));
            certificate = _line.Add(authority.IssueServer(address.ToString(), "OCPP Harness", alternativeNames: [address.ToString(), "localhost"]));
            seats.Console.Say($"The harness shows a certificate of its own; install this root on the station:{Environment.NewLine}{authority.Certificate.ExportCertificatePem()}");
        }

        return new ServerTls { Certificate = _ => certificate, RequestClientCertificate = profile == 3 };
    }
}
