using TestHarness.Ocpp.Findings;
using TestHarness.Ocpp.Framing;
using TestHarness.Ocpp.Validation;
using TestHarness.Ocpp.Wire;

namespace TestHarness.Rules;

/// <summary>
/// The three layers of validation over one wire, live or read from a trace: framing, schema, rules. Show it each record with
/// <see cref="Inspect(FrameRecord, IReadOnlyList{Finding})"/> before it is appended, and each frame that went on with <see cref="Delivered"/> after it. Not safe for concurrent use.
/// </summary>
public sealed class WireInspector
{
    /// <summary>How many connections are remembered that nobody saw the end of.</summary>
    public const int MostConnections = RuleSet.MostStations;

    private readonly RuleSet _rules;
    private readonly FramingOptions _framing;
    private readonly SchemaSet _schemas;
    private readonly Recent<long, FramingChecker> _connections = new(MostConnections);
    private readonly Recent<long, bool> _begun = new(MostConnections);
    private readonly Recent<string, StationIds> _stations = new(RuleSet.MostStations);

    /// <summary>An inspector that has seen nothing.</summary>
    /// <param name="rules">The third layer.</param>
    /// <param name="framing">What framing cannot read off the line.</param>
    /// <param name="schemas">The second layer; null for the built-in schemas.</param>
    public WireInspector(RuleSet rules, FramingOptions framing, SchemaSet? schemas = null)
    {
        _rules = rules;
        _framing = framing;
        _schemas = schemas ?? SchemaSet.BuiltIn;
    }

    /// <summary>Completes a frame's record: its action, the CALL it answers, and the findings of the three layers in place of those it had.</summary>
    /// <param name="record">The record.</param>
    /// <param name="payload">What <see cref="CheckPayload(FrameRecord)"/> said of it; null when it was not asked.</param>
    public FrameRecord Inspect(FrameRecord record, IReadOnlyList<Finding>? payload = null)
    {
        var framing = Checker(record).Sent(record.Sender, record.Frame, record.Timestamp);
        var schema = payload is not null && framing.Action == record.Action ? payload : CheckPayload(record, framing.Action);
        var known = record.Action == framing.Action && record.AnswersRecord == framing.AnswersRecord && record.Findings.Count == 0
            ? record
            : record with { Action = framing.Action, AnswersRecord = framing.AnswersRecord, Findings = [] };
        var rules = _rules.Look(known);
        return framing.Findings.Count + schema.Count + rules.Count == 0 ? known : known with { Findings = [.. framing.Findings, .. schema, .. rules] };
    }

    /// <summary>
    /// The schema layer alone, for the action that the record has by itself. Depends on no other record: it may be called for many at the same time, and before
    /// the turn of the record comes.
    /// </summary>
    public IReadOnlyList<Finding> CheckPayload(FrameRecord record) => CheckPayload(record, record.Action);

    /// <summary>
    /// Completes a connection event's record with the findings of the rules. A note in place of lost records (<see cref="ConnectionRecord.Missing"/>) makes all three layers
    /// forget what they saw, as if the trace began there: whatever comes next may follow from what is not in it.
    /// </summary>
    public ConnectionRecord Inspect(ConnectionRecord record)
    {
        if (record.Missing is not null)
        {
            Forget();
            return record with { Findings = [] };
        }

        var findings = _rules.Look(record);
        if (record is { Kind: ConnectionEventKind.UpgradeAccepted } && !_begun.TryGet(record.ConnectionId, out _))
            _begun.Add(record.ConnectionId, true, out _);
        if (record is { Kind: ConnectionEventKind.Disconnected, Leg: TestHarness.Ocpp.Party.Station })
        {
            _connections.Remove(record.ConnectionId);
            _begun.Remove(record.ConnectionId);
        }

        return record with { Findings = findings };
    }

    /// <summary>Notes that a frame reached the other side.</summary>
    /// <param name="record">The record of the frame as it was sent, with its number.</param>
    /// <param name="delivered">The frame as it was delivered.</param>
    /// <param name="at">When.</param>
    public void Delivered(FrameRecord record, Frame delivered, DateTimeOffset at) => Checker(record).Delivered(record.Sender, delivered, record.Number, at);

    private void Forget()
    {
        _rules.Forget();
        _connections.Clear();
        _begun.Clear();
        _stations.Clear();
    }

    private IReadOnlyList<Finding> CheckPayload(FrameRecord record, string? action) =>
        record.Version is { } version ? SchemaLayer.Check(_schemas, version, record.Sender, record.Frame, action) : [];

    private FramingChecker Checker(FrameRecord record)
    {
        if (_connections.TryGet(record.ConnectionId, out var checker))
            return checker;
        var identity = record.StationIdentity ?? "";
        if (!_stations.TryGet(identity, out var ids))
            _stations.Add(identity, ids = new StationIds(), out _);
        checker = new FramingChecker(record.Version, ids, _framing, _begun.TryGet(record.ConnectionId, out _));
        _connections.Add(record.ConnectionId, checker, out _);
        return checker;
    }
}
