using TestHarness.Conformance.Clocks;
using TestHarness.Conformance.Mutants;
using TestHarness.Conformance.Operators;
using TestHarness.Conformance.Runs;
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
    /// <inheritdoc />
    public bool AllowsParallelRuns => true;

    /// <inheritdoc />
    public async Task<Bench> CreateAsync(PlannedCase plannedCase, string? traceFile, CancellationToken cancellation)
    {
        var parts = new AsyncDisposables();
        try
        {
            var securityProfile = plannedCase.SecurityProfiles.Count > 0 ? plannedCase.SecurityProfiles[0] : statement.Connection.SecurityProfile;
            var tracker = new WorkTracker();
            var clock = new VirtualClock(tracker);
            var wire = new WireLog();
            var rules = RuleSet.General;
            var trust = securityProfile >= 2 ? parts.Add(new BenchTrust(clock.Time, statement.Connection.Identity)) : null;
            var trace = traceFile is null ? null : parts.Add(new TraceWriter(traceFile));

            var csmsOptions = References.Csms(statement, plannedCase.Version, securityProfile, References.Password);
            csmsOptions = trust?.Equip(csmsOptions) ?? csmsOptions;
            var pki = await References.PkiAsync(statement, wire, clock.Time, cancellation);
            if (pki is not null)
                csmsOptions = csmsOptions with { Security = parts.Add(pki).Equip(csmsOptions.Security, plannedCase.Side) };
            var csms = parts.Add(new ReferenceCsms(csmsOptions, clock.Time, tracker));
            await csms.StartAsync(cancellation);
            var line = new StationLine();
            var csmsAddress = plannedCase.Side == Party.Csms ? await BehindFaultsAsync(csms.Endpoints[0], clock, tracker, parts, cancellation) : csms.Endpoints[0];
            var proxy = parts.Add(new OcppProxy(new ProxyOptions
            {
                StationListener = new StationListener { Tls = trust?.StationSide(securityProfile) },
                Upstream = trust?.CsmsSide(csmsAddress, line) ?? new Upstream { Address = csmsAddress },
                Wire = wire,
                Trace = trace,
                Schemas = schemas ?? SchemaSet.BuiltIn,
                Rules = rules,
                Framing = new FramingOptions { AnswerTimeout = TimeSpan.FromSeconds(statement.Timeouts.Answer) },
                Time = clock.Time,
                Tracker = tracker,
            }));
            await proxy.StartAsync(cancellation);

            var stationTarget = plannedCase.Side == Party.Station ? await BehindFaultsAsync(proxy.Address, clock, tracker, parts, cancellation) : proxy.Address;
            var stationOptions = References.Station(statement, plannedCase.Version, securityProfile, stationTarget, References.Password) with
            {
                Connect = line.ConnectAsync,
            };
            if (plannedCase.Side == Party.Csms)
                stationOptions = stationOptions with { Variables = References.SimulatedStation(statement, plannedCase.Version) };
            stationOptions = pki?.Equip(stationOptions, plannedCase.Side) ?? stationOptions;
            var station = parts.Add(new ReferenceStation(trust?.Equip(stationOptions, securityProfile) ?? stationOptions, new MemoryStorage(), clock.Time, tracker));

            return new Bench(
                new BenchParts(plannedCase.Side, plannedCase.Version, statement, clock, wire, new ReferenceStationOperator(station, line, trust), new ReferenceCsmsOperator(csms, trust), new ProxyNetwork(proxy, statement.Connection.Identity), new BenchWatch(proxy, rules)) { Pki = pki },
                parts.DisposeAsync);
        }
        catch
        {
            await parts.DisposeAsync();
            throw;
        }
    }

    // A second proxy between the system under test and the one that records.
    private async Task<Uri> BehindFaultsAsync(Uri target, VirtualClock clock, WorkTracker tracker, AsyncDisposables parts, CancellationToken cancellation)
    {
        if (defect is not { Faults: { Count: > 0 } faults })
            return target;
        var mutator = parts.Add(new OcppProxy(new ProxyOptions
        {
            Upstream = new Upstream { Address = target },
            Faults = faults.Select(fault => fault.ToFault()).ToList(),
            Rules = RuleSet.None,
            Time = clock.Time,
            Tracker = tracker,
        }));
        await mutator.StartAsync(cancellation);
        return mutator.Address;
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
