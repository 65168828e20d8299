using TestHarness.Conformance.Clocks;
using TestHarness.Conformance.Mutants;
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
using TestHarness.Station;
using TestHarness.Station.Storage;
using TestHarness.Transport.Activity;

namespace TestHarness.Conformance.Benches;

/// <summary>Benches on which both ends are the references: each scenario has its own, on its own ports and its own clock.</summary>
/// <param name="statement">What the reference under test declares.</param>
/// <param name="defect">
/// What is wrong with the reference under test: a check is only worth something if a system that breaks the rule fails it. Null leaves it right.
/// </param>
/// <param name="schemas">The schemas that frames are checked against; null for the built-in ones.</param>
public sealed class EmbeddedBenchFactory(Statement statement, Defect? defect = null, SchemaSet? schemas = null) : IBenchFactory
{
    private int _faults;

    /// <inheritdoc />
    public bool AllowsParallelRuns => true;

    /// <summary>How many frames a fault of the defect did something to.</summary>
    public int Faults => Volatile.Read(ref _faults);

    /// <inheritdoc />
    public async Task<Bench> CreateAsync(BenchNeeds needs, string? traceFile, CancellationToken cancellation)
    {
        var parts = new AsyncDisposables();
        var behaviour = defect?.Behaviour;
        try
        {
            var securityProfile = needs.SecurityProfiles.Count > 0 ? needs.SecurityProfiles[0] : statement.Connection.SecurityProfile;
            var tracker = new WorkTracker();
            var clock = new VirtualClock(tracker);
            var wire = new WireLog();
            var rules = RuleSet.All;
            var trust = parts.Add(new BenchTrust(clock.Time, statement.Connection.Identity, statement.Supports.GetValueOrDefault("AS-2")));
            var firmware = parts.Add(new BenchFirmware(clock.Time));
            var trace = traceFile is null ? null : parts.Add(new TraceWriter(traceFile));

            var csmsOptions = References.Csms(statement, needs.Version, securityProfile, References.Password);
            csmsOptions = trust.Equip(csmsOptions);
            var pki = await References.PkiAsync(statement, wire, clock.Time, cancellation);
            if (pki is not null)
                csmsOptions = csmsOptions with { Security = parts.Add(pki).Equip(csmsOptions.Security, needs.Side) };
            if (needs.Side == Party.Csms)
                csmsOptions = behaviour?.Equip(csmsOptions) ?? csmsOptions;
            var csms = parts.Add(new ReferenceCsms(csmsOptions, clock.Time, tracker));
            await csms.StartAsync(cancellation);
            var line = new StationLine();
            var proxy = parts.Add(new OcppProxy(new ProxyOptions
            {
                StationListener = new StationListener { Tls = securityProfile >= 2 ? trust.StationSide(securityProfile) : null },
                Upstream = trust.CsmsSide(csms.Endpoints[0], line),
                Faults = defect?.ToFaults(() => Interlocked.Increment(ref _faults)) ?? [],
                Defective = needs.Side,
                Wire = wire,
                Trace = trace,
                Schemas = schemas ?? SchemaSet.BuiltIn,
                Rules = rules,
                Framing = new FramingOptions { AnswerTimeout = TimeSpan.FromSeconds(statement.Timeouts.Answer) },
                Time = clock.Time,
                Tracker = tracker,
            }));
            await proxy.StartAsync(cancellation);

            var stationOptions = References.Station(statement, needs.Version, securityProfile, proxy.Address, References.Password) with
            {
                Connect = line.ConnectAsync,
            };
            if (needs.Side == Party.Csms)
                stationOptions = References.Simulated(stationOptions, statement, needs.Version);
            stationOptions = pki?.Equip(stationOptions, needs.Side) ?? stationOptions;
            // A station under test without TLS has no root yet: to install it is for the cases about that.
            if (securityProfile >= 2 || needs.Side == Party.Csms)
                stationOptions = trust.Equip(stationOptions, securityProfile);
            stationOptions = firmware.Equip(stationOptions);
            var failing = new FailingStorage(new MemoryStorage());
            IStationStorage storage = failing;
            if (needs.Side == Party.Station && behaviour is not null)
                (stationOptions, storage) = (behaviour.Equip(stationOptions), behaviour.Equip(storage));
            var station = parts.Add(new ReferenceStation(stationOptions, storage, clock.Time, tracker));

            var network = new ProxyNetwork(proxy, statement.Connection.Identity, async profile =>
            {
                var endpoint = await csms.ListenAsync(new CsmsListener { SecurityProfile = profile }, cancellation);
                return (new StationListener { Tls = profile >= 2 ? trust.SecondStationSide(profile) : null }, trust.CsmsSide(endpoint, line));
            });
            line.Endpoints = () => network.Endpoints;
            line.Route = address => csms.Endpoints.Zip(network.Endpoints).FirstOrDefault(pair => pair.First.Authority == address.Authority).Second;
            return new Bench(
                new BenchParts(needs.Side, needs.Version, statement, clock, wire, new ReferenceStationOperator(station, line, trust, failing), new ReferenceCsmsOperator(csms, trust), network, new BenchWatch(proxy, rules))
                {
                    Pki = pki,
                    Trust = trust,
                    Firmware = firmware,
                    SecurityProfile = securityProfile,
                    CsmsEndpoints = needs.Side == Party.Csms ? () => csms.Endpoints : null,
                },
                parts.DisposeAsync);
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
        await Preconditions.BootedAsync(bench, after: 0, isHopeless: null, cancellation);
    }

    /// <inheritdoc />
    public Task<IReadOnlyList<string>> RestoreAsync(Bench bench, CancellationToken cancellation) => Task.FromResult<IReadOnlyList<string>>([]);

    /// <inheritdoc />
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
