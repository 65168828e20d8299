using TestHarness.Ocpp;

namespace TestHarness.Rules.Triggers;

/// <summary>The answer to TriggerMessage is sent before the message that it asks for (F06.FR.04).</summary>
internal sealed class TriggerAnswers() : WireRule(Description)
{
    private const string AnswerFirst = "F06.FR.04";

    private static readonly RuleCard Description = new(
        "trigger-answer-first",
        "remote trigger",
        Party.Station,
        RuleCard.V2,
        "A CSMS waits for what it triggered from the answer on. What comes before is taken for a message that happened to be sent, and what was triggered for missing.",
        new Requirement(AnswerFirst, "The answer to TriggerMessage is sent before the message that it asks for."));

    private HashSet<string>? _triggered;
    private string? _asked;
    private StationStart _start;

    /// <inheritdoc />
    public override void Look(Observation seen)
    {
        _start.Learn(seen);
        if (seen.IsConnectionChange)
            _asked = null;
        else if (seen.Frame?.Action == "TriggerMessage")
            Trigger(seen);
        else if (_asked is not null && seen.IsRequest(Party.Station, _asked))
            Judge(seen, _asked);
    }

    // A second message of the kind may belong to an earlier trigger: only the first trigger of each since the start is sure.
    private void Trigger(Observation seen)
    {
        if (seen.IsRequest(Party.Csms) && _start.WasSeen && seen.IsDelivered && seen.DeliveredPayload.Text("requestedMessage") is { } message)
            _asked = (_triggered ??= []).Add(message) ? message : null;
        else if (!seen.IsRequest(Party.Csms))
            _asked = null;
    }

    // Only what says of itself that it was triggered is the message that was asked for.
    private void Judge(Observation seen, string action)
    {
        var isTriggered = action switch
        {
            "BootNotification" => seen.Payload.Text("reason") == "Triggered",
            "TransactionEvent" => seen.Payload.Text("triggerReason") == "Trigger",
            _ => false,
        };
        if (isTriggered)
            seen.Report(Breach(AnswerFirst, $"{action} says that it was triggered, and the trigger is not answered yet.", "the answer to TriggerMessage first", action));
        _asked = null;
    }
}
