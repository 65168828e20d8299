using TestHarness.Ocpp;
using TestHarness.Ocpp.Wire;

namespace TestHarness.Rules.Connections;

/// <summary>
/// A station pings as often as its WebSocketPingInterval says. Judged in silence alone, since many count the interval from the last message: nothing came or went for three intervals, and what the station
/// sends then, on the same connection, is no ping. Whether pings are recorded at all shows the connection's beginning, which stands only in traces that have them.
/// </summary>
internal sealed class PingIntervals() : WireRule(Description)
{
    private const string Variable = "OCPPCommCtrlr.WebSocketPingInterval";
    private const string Key = "WebSocketPingInterval";
    private const string Key16 = "OCPP-J 1.6 §7";
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(30);

    private static readonly RuleCard Description = new(
        "ping-interval",
        "connections",
        Party.Station,
        RuleCard.Every,
        "Networks forget a connection on which nothing goes by. Without its pings a station does not notice, and cannot be reached until it has something to say itself.",
        new Requirement(Variable, "A station with a WebSocketPingInterval sends pings.", RuleWeight.Trap),
        new Requirement(Key16, "A charge point with a WebSocketPingInterval sends pings.", RuleWeight.Trap));

    private long _connection;
    private double _interval;
    private DateTimeOffset _last;

    /// <inheritdoc />
    public override IReadOnlyList<string> Variables { get; } = [Variable, Key];

    /// <inheritdoc />
    public override void Look(Observation seen)
    {
        if (seen.Record is ConnectionRecord { Kind: ConnectionEventKind.UpgradeAccepted, Leg: Party.Station })
            // A value that is set while the connection stands may count from the next one.
            (_connection, _interval, _last) = (seen.Record.ConnectionId, Told(seen), seen.At);
        else if (_interval > 0 && seen.Record.ConnectionId == _connection)
            Go(seen);
    }

    private void Go(Observation seen)
    {
        var silence = seen.At - _last;
        _last = seen.At;
        if (seen.Record is not FrameRecord { Sender: Party.Station } || silence < TimeSpan.FromSeconds(3 * _interval) + Grace || Told(seen) != _interval)
            return;
        _interval = 0;
        seen.Report(Breach(
            seen.Version == OcppVersion.V16 ? Key16 : Variable,
            "The station sent no ping, though nothing went by on its connection.",
            $"a ping every {Told(seen)} s",
            $"none in {Durations.Text(silence)}"));
    }

    private static double Told(Observation seen) => (double)(seen.Variables.Number(Variable) ?? seen.Variables.Number(Key) ?? 0);
}
