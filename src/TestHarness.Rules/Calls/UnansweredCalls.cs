using TestHarness.Ocpp;
using TestHarness.Ocpp.Framing;
using TestHarness.Rules.Boot;

namespace TestHarness.Rules.Calls;

/// <summary>
/// What was asked is answered while the connection stands. That it was not shows at the connection's end: the other side was there, and sent something, a minute after it was asked. A station that was
/// not accepted need not answer.
/// </summary>
/// <param name="card">What it is; its side is who was asked.</param>
internal abstract class UnansweredCalls(RuleCard card) : WireRule(card)
{
    private const int Most = 8;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private Recent<string, Call>? _open;
    private long _connection;
    private bool _isUnaccepted;

    /// <summary>The requirement for every version.</summary>
    protected static IReadOnlyList<Requirement> Answers { get; } =
    [
        new("Part 4 §4.1", "A CALL is answered.", RuleWeight.Trap),
        new("OCPP-J 1.6 §4.1", "A CALL is answered.", RuleWeight.Trap),
    ];

    /// <inheritdoc />
    public sealed override void Look(Observation seen)
    {
        if (seen.IsConnectionChange || (seen.Frame is not null && seen.Record.ConnectionId != _connection))
            End(seen);
        if (seen.Frame is not { Frame.MessageId: { } id } frame)
            return;
        if (BootAnswer.Of(seen) is { } boot)
            _isUnaccepted = boot.Status != "Accepted";
        if (frame.Sender == Card.Side)
            Reply(seen, frame.Frame.Type, id);
        else if (frame.Frame.Type == MessageType.Call && seen.IsDelivered && !(_isUnaccepted && Card.Side == Party.Station))
            Ask(seen, id);
    }

    private void Ask(Observation seen, string id)
    {
        _connection = seen.Record.ConnectionId;
        _open ??= new Recent<string, Call>(Most);
        _open.Set(id, new Call(seen.Frame!.Action ?? "CALL", seen.At, seen.Version));
    }

    private void Reply(Observation seen, MessageType? type, string id)
    {
        if (_open is null)
            return;
        if (type is MessageType.CallResult or MessageType.CallError)
            _open.Remove(id);
        foreach (var call in _open.Values)
            call.IsOutlived |= seen.At - call.At > Patience;
    }

    private void End(Observation seen)
    {
        foreach (var call in _open?.Values ?? [])
        {
            if (call.IsOutlived)
                seen.Report(Breach(Answers[call.Version == OcppVersion.V16 ? 1 : 0].Id, $"{(Card.Side == Party.Csms ? "The CSMS" : "The station")} never answered a {call.Action}.", "an answer", $"none until the connection ended, {Durations.Text(seen.At - call.At)} later"));
        }

        _open = null;
        _connection = seen.Record.ConnectionId;
    }

    private sealed class Call(string action, DateTimeOffset at, OcppVersion? version)
    {
        internal string Action { get; } = action;

        internal DateTimeOffset At { get; } = at;

        internal OcppVersion? Version { get; } = version;

        internal bool IsOutlived { get; set; }
    }
}
