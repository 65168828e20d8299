using TestHarness.Conformance.Clocks;
using TestHarness.Conformance.Expectations;
using TestHarness.Conformance.Judging;
using TestHarness.Conformance.Operators;
using TestHarness.Conformance.Statements;
using TestHarness.Ocpp;
using TestHarness.Ocpp.Findings;
using TestHarness.Ocpp.Wire;

namespace TestHarness.Conformance.Benches;

/// <summary>What one scenario runs on: SUT, peer, proxy, wire, operators, clock. Step classes take it in their constructors.</summary>
public sealed class Bench : IAsyncDisposable
{
    private readonly Func<ValueTask> _dispose;
    private readonly BenchWatch? _watch;
    private long _ready;

    internal Bench(BenchParts parts, Func<ValueTask> dispose)
    {
        _dispose = dispose;
        _watch = parts.Watch;
        Sut = parts.Sut;
        Version = parts.Version;
        Statement = parts.Statement;
        Clock = parts.Clock;
        Wire = parts.Wire;
        StationOperator = parts.StationOperator;
        CsmsOperator = parts.CsmsOperator;
        Network = parts.Network;
        Pki = parts.Pki;
        Trust = parts.Trust;
        Firmware = parts.Firmware;
        SecurityProfile = parts.SecurityProfile;
        Cursor = new WireCursor(parts.Wire);
        Cursor.MoveToEnd();
        Start = Cursor.Position;
        _ready = Start;
        Values = new ValueSource(new ScenarioMemory(), parts.Statement, () => parts.Clock.Now, parts.Configured);
        Expect = new WireExpectations(this);
    }

    /// <summary>The side under test.</summary>
    public Party Sut { get; }

    /// <summary>The other side, played by the harness.</summary>
    public Party Peer => Sut.Other();

    /// <summary>The OCPP version of the scenario.</summary>
    public OcppVersion Version { get; }

    /// <summary>What the SUT declares about itself.</summary>
    public Statement Statement { get; }

    /// <summary>The clock.</summary>
    public BenchClock Clock { get; }

    /// <summary>The wire.</summary>
    public WireLog Wire { get; }

    /// <summary>Number of the last record before the scenario.</summary>
    public long Start { get; }

    /// <summary>Where the scenario stands on the wire.</summary>
    public WireCursor Cursor { get; }

    /// <summary>Resolves values that the feature does not spell out.</summary>
    public ValueSource Values { get; }

    /// <summary>Reads the wire.</summary>
    public WireExpectations Expect { get; }

    /// <summary>Does things to the station.</summary>
    public IOperator StationOperator { get; }

    /// <summary>Does things to the CSMS.</summary>
    public IOperator CsmsOperator { get; }

    /// <summary>Cuts and restores the line.</summary>
    public INetwork Network { get; }

    /// <summary>The ISO 15118 certificates of the bench; null where the statement does not claim ISO 15118.</summary>
    internal BenchPki? Pki { get; }

    /// <summary>The certificates of an embedded bench; null where the product has its own.</summary>
    internal BenchTrust? Trust { get; }

    /// <summary>The firmware of an embedded bench; null where the product has its own.</summary>
    internal BenchFirmware? Firmware { get; }

    /// <summary>The security profile of the connection before the case.</summary>
    public int SecurityProfile { get; }

    /// <summary>What the scenario changed that does not end with it.</summary>
    internal BenchChanges Changes { get; } = new();

    /// <summary>Whether the next case meets the same product, so that changes must be undone.</summary>
    public bool KeepsState => !Clock.IsVirtual;

    /// <summary>The requirements of the scenario, named by expectations that do not name one of their own.</summary>
    public IReadOnlyList<string> Requirements { get; set; } = [];

    /// <summary>The requirements that the harness's own side breaks because the scenario needs it.</summary>
    internal HashSet<string> BrokenOnPurpose { get; } = [];

    /// <summary>What the scenario waits for now, in words; null when it does not wait.</summary>
    public string? Awaiting { get; internal set; }

    /// <summary>The identity of the station.</summary>
    public string Identity => Statement.Connection.Identity;

    /// <summary>The EVSE that the scenario uses.</summary>
    public int EvseId => Statement.Configured("EVSE id").GetValue<int>();

    /// <summary>The connector that the scenario uses.</summary>
    public int ConnectorId => Statement.Configured("connector id").GetValue<int>();

    /// <summary>Whether the connector that the scenario uses is a socket, whose cable the driver brings and takes out; otherwise the cable is fixed.</summary>
    public bool HasSocket => Statement.Layout.Evses.First(evse => evse.Id == EvseId).Connectors.First(connector => connector.Id == ConnectorId).IsSocket;

    /// <summary>The wire of this scenario, from its beginning.</summary>
    public IReadOnlyList<WireRecord> Records => Wire.Since(Start);

    /// <summary>The wire of this scenario, from where its own steps begin: without what it took to get the systems ready.</summary>
    public IReadOnlyList<WireRecord> OwnRecords => Wire.Since(_ready);

    /// <summary>The systems are ready: the steps begin.</summary>
    internal void Begin()
    {
        Cursor.MoveToEnd();
        _ready = Cursor.Position;
    }

    /// <summary>Asks the right operator to do something, and looks only at what comes from then on.</summary>
    public async Task ActAsync(OperatorAction action, CancellationToken cancellation = default)
    {
        await Clock.SettleAsync(cancellation);
        Cursor.MoveToEnd();
        await PerformAsync(action, cancellation);
    }

    /// <summary>Asks the right operator to do something, once what is under way has arrived: an answer seen on the wire may not have reached its receiver yet.</summary>
    public async Task PerformAsync(OperatorAction action, CancellationToken cancellation = default)
    {
        await Clock.SettleAsync(cancellation);
        var actor = OperatorActions.Target(action) == Party.Station ? StationOperator : CsmsOperator;
        OperatorAnswer answer;
        try
        {
            answer = await actor.PerformAsync(action, cancellation);
        }
        catch (InconclusiveException error)
        {
            Note($"Operator ({actor.Name}): {error.Message}");
            throw;
        }

        // What the references do on an embedded bench needs no witness.
        if (KeepsState && !IsReference(actor))
            Note($"Operator ({actor.Name}), {answer.Words}: {action.Prompt}{(answer.Note is null ? "" : $" Note: {answer.Note}")}", answer.Evidence);
        answer.Demand(action);
        Changes.Note(action);
    }

    /// <summary>Writes down on the wire, between the frames, what somebody other than its two ends did or said.</summary>
    /// <param name="note">What, in words.</param>
    /// <param name="evidence">What else belongs to it; null for nothing.</param>
    internal void Note(string note, string? evidence = null)
    {
        var facts = new Dictionary<string, string> { ["note"] = note };
        if (evidence is not null)
            facts["evidence"] = evidence;
        Wire.Append(new ConnectionRecord { Timestamp = Clock.Now, ConnectionId = 0, StationIdentity = Identity, Origin = Sut, Leg = Sut, Kind = ConnectionEventKind.Note, Facts = facts });
    }

    /// <summary>Ends the case on the wire: what the rules find only now, and what went wrong in the harness itself.</summary>
    public async Task<(IReadOnlyList<Finding> Findings, IReadOnlyList<string> Failures)> ConcludeAsync() =>
        _watch is null ? ([], []) : await _watch.ConcludeAsync();

    /// <summary>The ISO 15118 certificates, for steps that need a contract that both sides know.</summary>
    /// <exception cref="NotApplicableException">The statement does not claim ISO 15118, or the product has no reason to trust the hierarchy that the bench made.</exception>
    internal BenchPki ContractPki()
    {
        if (Pki is null)
            throw new NotApplicableException("The statement does not claim ISO 15118: it needs \"ISO 15118 Support\" under \"supports\" and an eMAID as \"contract\" under \"idTokens\".");
        if (!Statement.Embedded && Sut == Party.Csms)
            throw new NotApplicableException("The contract and its OCSP responder are made by the harness, and a CSMS outside of it does not know them.");
        return Statement.Embedded || Statement.ConfiguredValues.ContainsKey("MORootCertificate")
            ? Pki
            : throw new NotApplicableException($"The EV's contract has a root of its own: give it in {Statement.Path} as \"MORootCertificate\": {{ \"file\": \"...\" }} under \"configured\".");
    }

    private static bool IsReference(IOperator actor) => actor is ReferenceStationOperator or ReferenceCsmsOperator;

    /// <inheritdoc />
    public ValueTask DisposeAsync() => _dispose();
}
