using System.Globalization;
using TestHarness.Ocpp;
using TestHarness.Ocpp.Findings;
using TestHarness.Ocpp.Wire;

namespace TestHarness.Rules.Boot;

/// <summary>
/// A station that sends nothing else sends a Heartbeat when the interval is over that it was told when it was accepted, or by a variable since (G02.FR.02; over WebSocket OCPP 1.6 asks for none), and not much more often
/// (B01.FR.04). That it was there, and silent, is shown by its pings and pongs, or by a silence longer than any connection stands.
/// </summary>
internal sealed class Heartbeats() : WireRule(Description)
{
    private const string Missing = "G02.FR.02";
    private const string TooOften = "B01.FR.04";
    private const string TooOften16 = "OCPP 1.6 §4.2";
    private const string Variable = "OCPPCommCtrlr.HeartbeatInterval";
    private const string Key = "HeartbeatInterval";
    private static readonly TimeSpan Stall = TimeSpan.FromMinutes(20);

    private static readonly RuleCard Description = new(
        "heartbeat-interval",
        "boot",
        Party.Station,
        RuleCard.Every,
        "By the heartbeat a CSMS knows that a station is there, and the station what time it is. One that does not come makes a good station look dead; ten times too many of a thousand stations are an attack.",
        new Requirement(Missing, "A station that has nothing else to say sends a Heartbeat when the interval is over."),
        new Requirement(TooOften, "A station takes the heartbeat interval of the BootNotification that was accepted, and sends none much earlier.", RuleWeight.Trap),
        new Requirement(TooOften16, "A charge point takes the heartbeat interval of the BootNotification that was accepted, and sends none much earlier.", RuleWeight.Trap));

    private BootAnswer? _accepted;
    private string? _told;
    private bool _isTold;
    private OcppVersion? _version;
    private long _connection;
    private DateTimeOffset _lastSent;
    private DateTimeOffset? _lastHeartbeat;
    private int _early;
    private bool _isTriggered;

    /// <inheritdoc />
    public override IReadOnlyList<string> Variables => [Variable, Key];

    /// <inheritdoc />
    public override void Look(Observation seen)
    {
        if (BootAnswer.Of(seen) is { } answer)
            Accept(seen, answer);
        else if (_accepted is not { Interval: > 0 } accepted)
            return;
        else if (seen.IsConnectionChange || seen.Record.ConnectionId != _connection)
            Begin(seen);
        else if (seen.Record is ConnectionRecord { Origin: Party.Station, Leg: Party.Station, Kind: ConnectionEventKind.Ping or ConnectionEventKind.Pong })
            Miss(seen, accepted, TimeSpan.Zero);
        else if (seen.Record is FrameRecord { Sender: Party.Station })
            Sent(seen, accepted);
        else if (seen.IsRequest(Party.Csms, "TriggerMessage"))
            _isTriggered = true;
    }

    private void Accept(Observation seen, BootAnswer answer)
    {
        _version = seen.Version;
        _accepted = answer.Status == "Accepted" ? answer : null;
        _told = Told(seen);
        _isTold = false;
        Begin(seen);
    }

    private void Begin(Observation seen)
    {
        _connection = seen.Record.ConnectionId;
        _lastSent = seen.At;
        _lastHeartbeat = null;
        _early = 0;
    }

    private void Sent(Observation seen, BootAnswer accepted)
    {
        Miss(seen, accepted, Stall);
        _lastSent = seen.At;
        if (!seen.IsRequest(Party.Station, "Heartbeat"))
            return;
        var isEarly = !_isTriggered && _lastHeartbeat is { } last && seen.At - last < Interval(seen, accepted) / 2;
        _early = isEarly ? _early + 1 : 0;
        if (_early == 3)
        {
            seen.Report(Finding(seen.Version == OcppVersion.V16 ? TooOften16 : TooOften, "The station sends Heartbeats more than twice as often as it was told.", Interval(seen, accepted), seen.At - _lastHeartbeat!.Value));
            _lastHeartbeat = null;
        }

        _lastHeartbeat = seen.At;
        _isTriggered = false;
    }

    private void Miss(Observation seen, BootAnswer accepted, TimeSpan grace)
    {
        var (silence, interval) = (seen.At - _lastSent, Interval(seen, accepted));
        if (_version == OcppVersion.V16 || silence <= (interval * 2) + TimeSpan.FromSeconds(30) + grace)
            return;
        _lastSent = seen.At;
        seen.Report(Finding(Missing, "The station was connected, sent nothing, and sent no Heartbeat either.", interval, silence));
    }

    // What was told since counts; what the station told before it was accepted, the CSMS has overruled.
    private TimeSpan Interval(Observation seen, BootAnswer accepted)
    {
        var told = Told(seen);
        _isTold |= told != _told;
        return TimeSpan.FromSeconds(_isTold && double.TryParse(told, CultureInfo.InvariantCulture, out var seconds) && seconds > 0 ? seconds : accepted.Interval);
    }

    private static string? Told(Observation seen) => seen.Variables.Text(seen.Version == OcppVersion.V16 ? Key : Variable);

    private Finding Finding(string requirement, string message, TimeSpan expected, TimeSpan actual) =>
        Breach(requirement, message, $"within {Durations.Text(expected)}", Durations.Text(actual));
}
