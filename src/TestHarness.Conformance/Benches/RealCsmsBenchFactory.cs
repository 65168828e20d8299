using System.Security.Cryptography.X509Certificates;
using TestHarness.Conformance.Clocks;
using TestHarness.Conformance.Judging;
using TestHarness.Conformance.Operators;
using TestHarness.Conformance.Statements;
using TestHarness.Ocpp;
using TestHarness.Ocpp.Framing;
using TestHarness.Ocpp.Traces;
using TestHarness.Ocpp.Validation;
using TestHarness.Ocpp.Wire;
using TestHarness.Proxy;
using TestHarness.Rules;
using TestHarness.Station;
using TestHarness.Station.Storage;
using TestHarness.Transport.Activity;

namespace TestHarness.Conformance.Benches;

/// <summary>Benches for a CSMS that stands outside: each case has its own reference station, which connects through its own proxy.</summary>
/// <param name="statement">What the CSMS declares.</param>
/// <param name="seats">Where its operator sits.</param>
/// <param name="schemas">The schemas that frames are checked against; null for the built-in ones.</param>
public sealed class RealCsmsBenchFactory(Statement statement, OperatorSeats seats, SchemaSet? schemas = null) : IBenchFactory
{
    private readonly IOperator _operator = seats.For(statement);
    private bool _everConnected;

    /// <inheritdoc />
    public bool AllowsParallelRuns => false;

    /// <inheritdoc />
    public async Task<Bench> CreateAsync(BenchNeeds needs, string? traceFile, CancellationToken cancellation)
    {
        var parts = new AsyncDisposables();
        try
        {
            var wire = new WireLog();
            var rules = RuleSet.All;
            var tracker = new WorkTracker();
            var line = new StationLine();
            var profile = statement.Connection.SecurityProfile;
            var trace = traceFile is null ? null : parts.Add(new TraceWriter(traceFile));
            var proxy = parts.Add(new OcppProxy(new ProxyOptions
            {
                Upstream = Upstream(line),
                Wire = wire,
                Trace = trace,
                Schemas = schemas ?? SchemaSet.BuiltIn,
                Rules = rules,
                Tracker = tracker,
                Framing = new FramingOptions { AnswerTimeout = TimeSpan.FromSeconds(statement.Timeouts.Answer) },
            }));
            await proxy.StartAsync(cancellation);

            // Up to the proxy plain TCP is enough: what the CSMS does is judged on its own leg.
            var password = statement.Connection.BasicAuthPassword?.Read(statement.Path);
            var pki = await References.PkiAsync(statement, wire, TimeProvider.System, cancellation);
            if (pki is not null)
                parts.Add(pki);
            var options = References.Station(statement, needs.Version, profile is 1 or 2 ? 1 : 0, proxy.Address, password ?? References.Password) with { Connect = line.ConnectAsync };
            options = References.Simulated(options, statement, needs.Version);
            var storage = new FailingStorage(new MemoryStorage());
            var station = parts.Add(new ReferenceStation(pki?.Equip(options, Party.Csms) ?? options, storage, TimeProvider.System, tracker));
            var network = new ProxyNetwork(proxy, statement.Connection.Identity, _ => Task.FromResult((new StationListener(), Upstream(line) with { Address = Second() })));
            line.Endpoints = () => network.Endpoints;
            line.Route = address => statement.ConfiguredValues.ContainsKey("ocppCsmsUrl2") && Second().Authority == address.Authority ? network.Endpoints.ElementAtOrDefault(1) : null;
            return new Bench(
                new BenchParts(Party.Csms, needs.Version, statement, new RealClock(wire, tracker), wire, new ReferenceStationOperator(station, line, null, storage), _operator, network, new BenchWatch(proxy, rules)) { Pki = pki },
                async () =>
                {
                    await station.PowerOffAsync();
                    await proxy.DrainAsync();
                    await parts.DisposeAsync();
                });
        }
        catch
        {
            await parts.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc />
    public async Task PrepareAsync(Bench bench, CancellationToken cancellation)
    {
        await bench.PerformAsync(OperatorActions.SwitchOn(), cancellation);

        // At first nobody knows whether the address is right; later the CSMS may be restarting.
        var patience = TimeSpan.FromSeconds(statement.Timeouts.Reconnect);
        await Preconditions.WaitAsync(bench, "the CSMS to answer", () => Answer(bench) is not null || (!_everConnected && IsUnreachable(bench)), patience, cancellation);
        if (Answer(bench) is not { } answer)
        {
            var error = bench.Records.OfType<ConnectionRecord>().LastOrDefault(r => r.Kind == ConnectionEventKind.UpgradeRefused)?.Fact("reason");
            throw new SutAbsentException(_everConnected
                ? $"The CSMS at {statement.Connection.Address} went away and stayed away: it did not answer for {patience.TotalSeconds:0} seconds (timeouts.reconnect). {error} The run ends here."
                : $"The CSMS at {statement.Connection.Address} could not be reached. {error} Is it running, and is $.connection.address in {statement.Path} right?");
        }

        if (Refusal(answer, bench) is { } refusal)
            throw _everConnected ? new InconclusiveException($"The case could not begin: {refusal}") : new SutAbsentException(refusal);
        _everConnected = true;
        await Preconditions.BootedAsync(bench, bench.Start, () => IsEnded(bench), cancellation);
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<string>> RestoreAsync(Bench bench, CancellationToken cancellation)
    {
        await bench.Network.RestoreAsync();
        var left = await bench.Changes.UndoByHandAsync(bench, cancellation);
        if (bench.Records.OfType<ConnectionRecord>().Any(IsAccepted) && !IsEnded(bench))
            await Preconditions.WaitAsync(bench, "the CSMS to learn how the transactions ended", () => IsCalm(bench), TimeSpan.FromSeconds(statement.Timeouts.Answer), cancellation);
        return left;
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync()
    {
        (_operator as IDisposable)?.Dispose();
        return ValueTask.CompletedTask;
    }

    // The last answer to an upgrade, also one without a subprotocol.
    private static ConnectionRecord? Answer(Bench bench) => bench.Records.OfType<ConnectionRecord>()
        .LastOrDefault(r => r.Leg == Party.Csms && r.Kind is ConnectionEventKind.UpgradeAccepted or ConnectionEventKind.UpgradeRefused);

    private static bool IsUnreachable(Bench bench) =>
        bench.Records.OfType<ConnectionRecord>().Any(r => r.Leg == Party.Station && r.Kind == ConnectionEventKind.UpgradeRefused);

    private static bool IsAccepted(ConnectionRecord record) =>
        record.Leg == Party.Csms && record.Kind == ConnectionEventKind.UpgradeAccepted && record.Fact("subprotocol") is not null;

    // The CSMS accepted the connection and then ended it.
    private static bool IsEnded(Bench bench) => bench.Records.OfType<ConnectionRecord>()
        .LastOrDefault(r => r.Leg == Party.Csms && r.Kind is ConnectionEventKind.UpgradeAccepted or ConnectionEventKind.Disconnected) is { Kind: ConnectionEventKind.Disconnected };

    private string? Refusal(ConnectionRecord answer, Bench bench)
    {
        if (IsAccepted(answer))
            return null;
        var what = $"The CSMS at {statement.Connection.Address}";
        if (answer.Kind == ConnectionEventKind.UpgradeAccepted)
            return $"{what} does not choose the subprotocol {bench.Version.Subprotocol()}, which is under test ($.versions in {statement.Path}). {answer.Fact("reason")}";
        return $"{what} refuses the connection of '{statement.Connection.Identity}' with HTTP status {answer.Fact("status")}: does it know that station, and are the credentials in {statement.Path} right?";
    }

    // Every transaction that began has ended, and everything the station asked was answered. A CSMS that refuses the events learns nothing.
    private static bool IsCalm(Bench bench)
    {
        var lastEnd = bench.Records.OfType<ConnectionRecord>().LastOrDefault(r => r.Kind == ConnectionEventKind.Disconnected)?.Number ?? 0;
        var frames = bench.Records.OfType<FrameRecord>().Where(f => f.Frame.Type is not null).ToList();
        var answered = frames.Select(f => f.AnswersRecord).ToHashSet();
        return frames.Any(f => f is { Action: "TransactionEvent", Frame.Type: MessageType.CallError })
            || (frames.Where(f => f.Sender == Party.Station && f.Number > lastEnd && f.Frame.Type == MessageType.Call).All(call => answered.Contains(call.Number)) && !Transactions.Open(frames).Any());
    }

    // Where the CSMS has its second endpoint, in the words that it uses itself.
    private Uri Second() => new((string)statement.Configured("ocppCsmsUrl2")!);

    private Upstream Upstream(StationLine line)
    {
        var connection = statement.Connection;
        var folder = Path.GetDirectoryName(Path.GetFullPath(statement.Path))!;
        var roots = new X509Certificate2Collection();
        if (connection.TrustedRoots is { } file)
            roots.ImportFromPemFile(Path.Combine(folder, file));
        var client = connection is { ClientCertificate: { } certificate, ClientKey: { } key }
            ? X509Certificate2.CreateFromPemFile(Path.Combine(folder, certificate), Path.Combine(folder, key))
            : null;
        return new Upstream
        {
            Tracker = WorkTracker.None,
            Address = new Uri(connection.Address!),
            TrustedRoots = roots.Count == 0 ? null : roots,
            ClientCertificate = client is null ? null : _ => client,
            CipherSuites = () => line.LastCipherSuites,
            TlsVersions = () => line.LastTlsVersion,
        };
    }
}
