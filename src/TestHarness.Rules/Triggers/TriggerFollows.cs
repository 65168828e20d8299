using TestHarness.Ocpp;

namespace TestHarness.Rules.Triggers;

/// <summary>A message that a station accepted to send is sent (F06.FR.10; in OCPP 1.6 section 5.17 it should be), and behind the answer, not before it (F06.FR.04).</summary>
internal sealed class TriggerFollows() : WireRule(Description)
{
    // The specification gives no time: hence a warning. A key pair for a request to sign may take minutes on a small controller.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private const string Sent = "F06.FR.10";
    private const string Sent16 = "OCPP 1.6 §5.17";
    private const string AnswerFirst = "F06.FR.04";

    private static readonly RuleCard Description = new(
        "trigger-follows",
        "triggers",
        Party.Station,
        RuleCard.Every,
        "TriggerMessage is how a CSMS finds out where it stands after a failure. A station that accepts and sends nothing leaves it with the old state, and it has no reason to ask again.",
        new Requirement(AnswerFirst, "The answer to TriggerMessage is sent before the message that it asks for."),
        new Requirement(Sent, "A message that was triggered and accepted is sent.", RuleWeight.Trap),
        new Requirement(Sent16, "A message that was triggered and accepted is sent.", RuleWeight.Should));

    private Dictionary<string, DateTimeOffset>? _awaited;
    private HashSet<string>? _triggered;
    private string? _asked;
    private StationStart _start;

    /// <inheritdoc />
    public override void Look(Observation seen)
    {
        _start.Learn(seen);
        if (seen.IsConnectionChange)
            (_awaited, _asked) = (null, null);
        else if (seen.Frame?.Action is "TriggerMessage" or "ExtendedTriggerMessage")
            Trigger(seen);
        else if (seen.IsRequest(Party.Station))
            Request(seen);
    }

    private void Trigger(Observation seen)
    {
        if (seen.IsRequest(Party.Csms))
        {
            _asked = seen.IsDelivered ? Message(seen.DeliveredPayload.Text("requestedMessage")) : null;
            // From here on it may come in any case.
            if (_asked is not null)
                _awaited?.Remove(_asked);
            return;
        }

        if (_asked is { } asked && seen.Payload.Text("status") == "Accepted" && asked == Message(seen.Request.Text("requestedMessage")))
            (_awaited ??= [])[asked] = seen.At;
        if (_asked is not null)
            (_triggered ??= []).Add(_asked);
        _asked = null;
    }

    private void Request(Observation seen)
    {
        var action = Message(seen.Frame!.Action);
        if (_asked is not null && _asked == action)
            Early(seen, action);
        if (_awaited is null)
            return;
        _awaited.Remove(action!);
        foreach (var (message, since) in _awaited)
        {
            if (seen.At - since <= Patience)
                continue;
            _awaited.Remove(message);
            seen.Report(Breach(seen.Version == OcppVersion.V16 ? Sent16 : Sent, $"{message} was triggered and accepted five minutes ago, and was not sent.", message, action));
        }
    }

    // Only what says of itself that it was triggered is the message that was asked for, and only for the first time: later it may belong to an earlier trigger.
    private void Early(Observation seen, string action)
    {
        _asked = null;
        var isTriggered = _start.WasSeen && _triggered?.Add(action) is not false && seen.Version != OcppVersion.V16 && action switch
        {
            "BootNotification" => seen.Payload.Text("reason") == "Triggered",
            "TransactionEvent" => seen.Payload.Text("triggerReason") == "Trigger",
            _ => false,
        };
        if (isTriggered)
            seen.Report(Breach(AnswerFirst, $"{action} says that it was triggered, and the trigger is not answered yet.", "the answer to TriggerMessage first", action));
        (_triggered ??= []).Add(action);
    }

    // What was asked for in a vendor's own way, and a transaction that may have ended, is not waited for.
    private static string? Message(string? requested) => requested switch
    {
        "CustomTrigger" => null,
        "SignChargingStationCertificate" or "SignV2GCertificate" or "SignV2G20Certificate" or "SignCombinedCertificate" or "SignChargePointCertificate" => "SignCertificate",
        "SignedFirmwareStatusNotification" => "FirmwareStatusNotification",
        _ => requested,
    };
}
