using TestHarness.Ocpp;
using TestHarness.Ocpp.Wire;

namespace TestHarness.Rules.Connections;

/// <summary>
/// A ping is answered by a pong, one for several where they come fast (RFC 6455 sections 5.5.2 and 5.5.3). The proxy answers a ping itself and sends one of its own on the other leg, so a pong that is recorded
/// is of the side that owes it. That one does not come is sure only of a side that is there and reads: it took part in the talk after the last ping, and the first is half a minute old.
/// </summary>
/// <param name="card">What it is; its side is the one that owes pongs.</param>
internal abstract class UnansweredPings(RuleCard card) : WireRule(card)
{
    private const string Id = "RFC 6455 §5.5.2";
    private const int FewestPings = 2;
    private const int FewestTurns = 2;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private long _connection;
    private DateTimeOffset _first;
    private int _pings;
    private int _turns;
    private bool _isAddressed;
    private bool _isTold;

    /// <summary>The requirement for every version.</summary>
    protected static Requirement Answer { get; } = new(Id, "A ping is answered by a pong.");

    /// <inheritdoc />
    public sealed override void Look(Observation seen)
    {
        if (seen.IsConnectionChange || seen.Record.ConnectionId != _connection)
            Begin(seen);
        else if (seen.Record is ConnectionRecord { Kind: ConnectionEventKind.Ping or ConnectionEventKind.Pong } control)
            Control(control);
        else if (_pings >= FewestPings && !_isTold && seen.Record is FrameRecord frame)
            Talk(seen, frame);
    }

    private void Begin(Observation seen)
    {
        _connection = seen.Record.ConnectionId;
        _isTold = false;
        Settle();
        if (seen.Record is ConnectionRecord { Kind: ConnectionEventKind.Ping } ping)
            Control(ping);
    }

    private void Control(ConnectionRecord control)
    {
        if (control.Kind == ConnectionEventKind.Pong && control.Origin == Card.Side)
        {
            Settle();
        }
        else if (control.Kind == ConnectionEventKind.Ping && control.Origin == Card.Side.Other())
        {
            if (_pings++ == 0)
                _first = control.Timestamp;
            (_turns, _isAddressed) = (0, false);
        }
    }

    // A message of the other side and then one of this: what was sent before the message has arrived too.
    private void Talk(Observation seen, FrameRecord frame)
    {
        if (frame.Sender != Card.Side)
        {
            _isAddressed |= seen.IsDelivered;
            return;
        }

        _turns += _isAddressed ? 1 : 0;
        _isAddressed = false;
        if (_turns < FewestTurns || seen.At - _first < Patience)
            return;
        _isTold = true;
        seen.Report(Breach(Id, $"{(Card.Side == Party.Csms ? "The CSMS" : "The station")} answers messages, but no ping.", "a pong", $"none to {_pings} pings in {Durations.Text(seen.At - _first)}"));
    }

    private void Settle() => (_pings, _turns, _isAddressed) = (0, 0, false);
}
