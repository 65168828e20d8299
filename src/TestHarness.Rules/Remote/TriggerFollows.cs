using TestHarness.Ocpp;
using TestHarness.Ocpp.Framing;

namespace TestHarness.Rules.Remote;

/// <summary>
/// A message that the station agreed to send when the CSMS triggered it does come (F06.FR.10, OCPP 1.6 section 5.17). It counts from the TriggerMessage on; that it did not come shows when the station,
/// on the same connection, sends other requests ten minutes later.
/// </summary>
internal sealed class TriggerFollows() : WireRule(Description)
{
    private const string Sent = "F06.FR.10";
    private const string Version16 = "OCPP 1.6 §5.17";
    private const int Most = 16;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    private static readonly RuleCard Description = new(
        "trigger-message-sent",
        "remote trigger",
        Party.Station,
        RuleCard.Every,
        "An operator triggers a message to see whether a station that looks strange is well. Accepted with nothing behind it leaves him waiting, and a technician drives out to a station that works.",
        new Requirement(Sent, "A message that was accepted when it was triggered is sent."),
        new Requirement(Version16, "A message that was accepted when it was triggered is sent.", RuleWeight.Should));

    private Recent<string, Promise>? _promises;

    /// <inheritdoc />
    public override void Look(Observation seen)
    {
        if (_promises is not null && (seen.IsConnectionChange || seen.IsRequest(Party.Csms, "Reset")))
            _promises = null;
        if (seen.Frame is not { Action: { } action } frame)
            return;
        if (action is "TriggerMessage" or "ExtendedTriggerMessage")
            Trigger(seen, frame.Frame.Type);
        else if (_promises is not null && frame.Sender == Party.Station && frame.Frame.Type == MessageType.Call)
            Request(seen, action);
    }

    private void Trigger(Observation seen, MessageType? type)
    {
        if (type == MessageType.Call)
        {
            if (seen.IsDelivered && seen.DeliveredPayload.Text("requestedMessage") is { } asked && asked != "CustomTrigger")
                Remember(asked, new Promise(seen.Record.ConnectionId));
        }
        else if (seen.Request.Text("requestedMessage") is { } answered && _promises is not null && _promises.TryGet(answered, out var promise))
        {
            if (type == MessageType.CallResult && seen.Payload.Text("status") == "Accepted")
                promise.AcceptedAt = seen.At;
            else
                _promises.Remove(answered);
        }
    }

    private void Remember(string asked, Promise promise)
    {
        _promises ??= new Recent<string, Promise>(Most);
        _promises.Set(asked, promise);
    }

    private void Request(Observation seen, string action)
    {
        if (action == "BootNotification")
        {
            _promises = null;
            return;
        }

        List<string>? done = null;
        foreach (var (asked, promise) in _promises!.Entries)
        {
            if (Complies(asked, action) || promise.Connection != seen.Record.ConnectionId)
            {
                (done ??= []).Add(asked);
            }
            else if (promise.AcceptedAt is { } accepted && seen.At - accepted > Patience)
            {
                (done ??= []).Add(asked);
                seen.Report(Breach(
                    seen.Version == OcppVersion.V16 ? Version16 : Sent,
                    $"The station accepted to send {asked}, and did not.",
                    $"{asked} soon after it was triggered",
                    $"none within {Durations.Text(seen.At - accepted)}"));
            }
        }

        foreach (var asked in done ?? [])
            _promises.Remove(asked);
    }

    private static bool Complies(string asked, string action) => asked switch
    {
        "StatusNotification" => action is "StatusNotification" or "NotifyEvent",
        "MeterValues" => action is "MeterValues" or "TransactionEvent",
        "FirmwareStatusNotification" => action is "FirmwareStatusNotification" or "SignedFirmwareStatusNotification",
        _ when asked.StartsWith("Sign", StringComparison.Ordinal) => action == "SignCertificate",
        _ => action == asked,
    };

    private sealed class Promise(long connection)
    {
        internal long Connection { get; } = connection;

        internal DateTimeOffset? AcceptedAt { get; set; }
    }
}
