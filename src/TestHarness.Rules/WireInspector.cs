using TestHarness.Ocpp.Findings;
using TestHarness.Ocpp.Framing;
using TestHarness.Ocpp.Validation;
using TestHarness.Ocpp.Wire;

namespace TestHarness.Rules;

/// <summary>
/// The three layers of validation over one wire, live or read from a trace: framing, schema, rules. Show it each record with
/// <see cref="Inspect(FrameRecord)"/> before it is appended, and each frame that went on with <see cref="Delivered"/> after it. Not safe for concurrent use.
/// </summary>
public sealed class WireInspector
{
    private readonly RuleSet _rules;
    private readonly FramingOptions _framing;
    private readonly SchemaSet _schemas;
    private readonly Dictionary<long, FramingChecker> _connections = [];
    private readonly Dictionary<string, StationIds> _stations = [];

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
    public FrameRecord Inspect(FrameRecord record)
    {
        var framing = Checker(record).Sent(record.Sender, record.Frame, record.Timestamp);
        var known = record with { Action = framing.Action, AnswersRecord = framing.AnswersRecord, Findings = [] };
        IReadOnlyList<Finding> schema = record.Version is { } version ? SchemaLayer.Check(_schemas, version, record.Sender, record.Frame, framing.Action) : [];
        var rules = _rules.Look(known);
        return framing.Findings.Count + schema.Count + rules.Count == 0 ? known : known with { Findings = [.. framing.Findings, .. schema, .. rules] };
    }

    /// <summary>Completes a connection event's record with the findings of the rules.</summary>
    public ConnectionRecord Inspect(ConnectionRecord record)
    {
        var findings = _rules.Look(record);
        if (record is { Kind: ConnectionEventKind.Disconnected, Leg: TestHarness.Ocpp.Party.Station })
            _connections.Remove(record.ConnectionId);
        return record with { Findings = findings };
    }

    /// <summary>Notes that a frame reached the other side.</summary>
    /// <param name="record">The record of the frame as it was sent, with its number.</param>
    /// <param name="delivered">The frame as it was delivered.</param>
    /// <param name="at">When.</param>
    public void Delivered(FrameRecord record, Frame delivered, DateTimeOffset at) => Checker(record).Delivered(record.Sender, delivered, record.Number, at);

    private FramingChecker Checker(FrameRecord record)
    {
        if (_connections.TryGetValue(record.ConnectionId, out var checker))
            return checker;
        var identity = record.StationIdentity ?? "";
        if (!_stations.TryGetValue(identity, out var ids))
            _stations[identity] = ids = new StationIds();
        return _connections[record.ConnectionId] = new FramingChecker(record.Version, ids, _framing);
    }
}
