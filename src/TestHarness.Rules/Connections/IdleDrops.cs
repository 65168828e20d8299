using TestHarness.Ocpp;
using TestHarness.Ocpp.Wire;

namespace TestHarness.Rules.Connections;

/// <summary>
/// The same side ends one connection after another when nothing went by for the same time: its patience is as long as the pings or heartbeats that it waits for are apart, or something between that side and
/// the proxy has less. A restart in between, or an end on purpose, is another matter.
/// </summary>
/// <param name="card">What it is; its side is the one that ends the connections.</param>
internal abstract class IdleDrops(RuleCard card) : WireRule(card)
{
    private const string Variable = "OCPPCommCtrlr.WebSocketPingInterval";
    private const string Key16 = "OCPP-J 1.6 §7";
    private const int Enough = 3;
    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Tolerance = TimeSpan.FromSeconds(2);

    private long _connection;
    private DateTimeOffset _first;
    private DateTimeOffset? _last;
    private TimeSpan _idle;
    private TimeSpan _age;
    private int _drops;
    private OcppVersion? _version;

    /// <summary>The requirement for each version.</summary>
    protected static IReadOnlyList<Requirement> Stands { get; } =
    [
        new(Variable, "A connection is not dropped as soon as the next ping or heartbeat is due.", RuleWeight.Trap),
        new(Key16, "A connection is not dropped as soon as the next ping or heartbeat is due.", RuleWeight.Trap),
    ];

    /// <inheritdoc />
    public sealed override void Look(Observation seen)
    {
        if (seen.Record is ConnectionRecord control)
            Event(seen, control);
        else if (seen.Record is FrameRecord frame)
            Frame(seen, frame);
    }

    private void Frame(Observation seen, FrameRecord frame)
    {
        if (_last is null || frame.ConnectionId != _connection)
            _first = frame.Timestamp;
        (_connection, _last, _version) = (frame.ConnectionId, frame.Timestamp, frame.Version);
        if (seen.IsRequest(Party.Csms, "Reset") || (Card.Side == Party.Station && seen.IsRequest(Party.Station, "BootNotification")))
            _drops = 0;
    }

    private void Event(Observation seen, ConnectionRecord control)
    {
        if (control.ConnectionId != _connection)
            return;
        if (control.Kind is ConnectionEventKind.Ping or ConnectionEventKind.Pong)
            _last = control.Timestamp;
        else if (control.Kind == ConnectionEventKind.Note)
            (_last, _drops) = (null, 0);
        else if (control is { Kind: ConnectionEventKind.Disconnected, Leg: Party.Station })
            End(seen, control);
    }

    private void End(Observation seen, ConnectionRecord end)
    {
        if (_last is not { } last)
            return;
        _last = null;
        var (idle, age) = (end.Timestamp - last, end.Timestamp - _first);
        // Connections that grow equally old are ended for their age, whatever went by last.
        var isOld = age > 3 * idle && (age - _age).Duration() <= Tolerance;
        _age = age;
        var isLikely = end.Origin == Card.Side && idle >= Shortest && !isOld;
        var isSame = isLikely && _drops > 0 && (idle - _idle).Duration() <= Tolerance;
        if (!isSame)
            _idle = idle;
        _drops = isSame ? _drops + 1 : isLikely ? 1 : 0;
        if (_drops == Enough)
        {
            seen.Report(Breach(
                _version == OcppVersion.V16 ? Key16 : Variable,
                $"{Enough} connections on end came to the same end on the side of {(Card.Side == Party.Csms ? "the CSMS" : "the station")}, after the same time without a message.",
                "a connection that stands until well after a ping or heartbeat is due",
                $"an end after {Durations.Text(idle)} of silence"));
        }
    }
}
