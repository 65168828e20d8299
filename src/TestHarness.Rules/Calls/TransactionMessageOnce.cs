using TestHarness.Ocpp;
using TestHarness.Ocpp.Framing;

namespace TestHarness.Rules.Calls;

/// <summary>
/// A transaction-related message that the CSMS has taken is not sent again (E13.FR.02 asks for it only after a failure; OCPP 1.6 section 3.7.1). Taken is what was answered within five seconds, when the
/// station went on on the same connection; a repetition with the same message id is for the framing to judge.
/// </summary>
internal sealed class TransactionMessageOnce() : WireRule(Description)
{
    private const string Once = "E13.FR.02";
    private const string Version16 = "OCPP 1.6 §3.7.1";
    private const int Most = 64;
    private static readonly TimeSpan Prompt = TimeSpan.FromSeconds(5);

    private static readonly RuleCard Description = new(
        "transaction-message-once",
        "calls",
        Party.Station,
        RuleCard.Every,
        "Stations that lose their place in the queue, as after a restart, send the end of a transaction a second time. A CSMS that does not notice bills it twice, or ends another one.",
        new Requirement(Once, "A transaction-related message that was taken is not sent again.", RuleWeight.Trap),
        new Requirement(Version16, "A transaction-related message that was taken is not sent again.", RuleWeight.Trap));

    private Recent<TransactionMessageKey, string>? _taken;
    private (TransactionMessageKey Key, string Id, long Connection)? _answered;

    /// <inheritdoc />
    public override void Look(Observation seen)
    {
        if (seen.Frame is not { Frame.MessageId: { } id, Action: { } action } frame)
            return;
        if (frame is { Sender: Party.Csms, Frame.Type: MessageType.CallResult })
            Answer(seen, action, id);
        else if (frame is { Sender: Party.Station, Frame.Type: MessageType.Call })
            Request(seen, action, id);
    }

    private void Answer(Observation seen, string action, string id)
    {
        if (seen.IsDelivered && seen.At - seen.RequestedAt < Prompt && TransactionMessages.Key(seen.Version, action, seen.Request) is { } key)
            _answered = (key, id, seen.Record.ConnectionId);
    }

    private void Request(Observation seen, string action, string id)
    {
        if (_answered is { } answered)
        {
            _answered = null;
            if (answered.Connection == seen.Record.ConnectionId)
                Take(answered.Key, answered.Id);
        }

        if (_taken is null || TransactionMessages.Key(seen.Version, action, seen.Payload) is not { } key || !_taken.TryGet(key, out var first) || first == id)
            return;
        seen.Report(Breach(seen.Version == OcppVersion.V16 ? Version16 : Once, $"The CSMS had taken this {action}, and it is sent again.", "each message once", $"again, with message id {id} after {first}"));
    }

    private void Take(TransactionMessageKey key, string id)
    {
        _taken ??= new Recent<TransactionMessageKey, string>(Most);
        if (!_taken.TryGet(key, out _))
            _taken.Add(key, id, out _);
    }
}
