using TestHarness.Ocpp;

namespace TestHarness.Rules.Diagnostics;

/// <summary>The status Idle is sent only when the CSMS asked for the status by a trigger (FirmwareStatusEnumType, UploadLogStatusEnumType; OCPP 1.6 §4.4, §4.5).</summary>
internal sealed class IdleTriggered() : WireRule(Description)
{
    // A trigger that is so long ago, or from before a start of the station, has no effect any more.
    private static readonly TimeSpan Looked = TimeSpan.FromMinutes(15);

    private static readonly RuleCard Description = new(
        "idle-only-triggered",
        "diagnostics",
        Party.Station,
        RuleCard.Every,
        "Idle is the answer to the question whether something is going on. A station that says it by itself, after an update or at a start, overwrites how the update ended.",
        new Requirement("FirmwareStatusEnumType.Idle", "A FirmwareStatusNotification with Idle is sent only on a trigger."),
        new Requirement("UploadLogStatusEnumType.Idle", "A LogStatusNotification with Idle is sent only on a trigger."),
        new Requirement("OCPP 1.6 §4.4", "A DiagnosticsStatusNotification with Idle is sent only on a trigger."),
        new Requirement("OCPP 1.6 §4.5", "A FirmwareStatusNotification with Idle is sent only on a trigger."));

    private DateTimeOffset? _since;
    private StationStart _start;
    private Dictionary<string, DateTimeOffset>? _triggered;

    /// <inheritdoc />
    public override void Look(Observation seen)
    {
        _since ??= seen.At;
        _start.Learn(seen);
        switch (seen.Frame?.Action)
        {
            case "TriggerMessage" or "ExtendedTriggerMessage" when seen.IsRequest(Party.Csms):
                Trigger(seen);
                break;
            case "FirmwareStatusNotification" when seen.Version == OcppVersion.V16:
                Judge(seen, "OCPP 1.6 §4.5");
                break;
            case "FirmwareStatusNotification" or "SignedFirmwareStatusNotification":
                Judge(seen, "FirmwareStatusEnumType.Idle");
                break;
            case "LogStatusNotification":
                Judge(seen, "UploadLogStatusEnumType.Idle");
                break;
            case "DiagnosticsStatusNotification":
                Judge(seen, "OCPP 1.6 §4.4");
                break;
        }
    }

    private void Trigger(Observation seen)
    {
        if (seen.DeliveredPayload.Text("requestedMessage") is { } message and ("FirmwareStatusNotification" or "LogStatusNotification" or "DiagnosticsStatusNotification" or "CustomTrigger"))
            (_triggered ??= [])[message] = seen.At;
    }

    private void Judge(Observation seen, string requirement)
    {
        var action = seen.Frame!.Action!;
        if (!seen.IsRequest(Party.Station) || seen.Payload.Text("status") != "Idle" || IsTriggered(seen.At, action.Replace("Signed", "", StringComparison.Ordinal)))
            return;
        seen.Report(Breach(requirement, $"{action} says Idle, and no trigger asked for it.", "no Idle without a trigger", "Idle", "status"));
    }

    private bool IsTriggered(DateTimeOffset now, string message)
    {
        DateTimeOffset? last = _start.WasSeen ? null : _since;
        foreach (var name in (ReadOnlySpan<string>)[message, "CustomTrigger"])
        {
            if (_triggered?.TryGetValue(name, out var at) is true && (last is null || at > last))
                last = at;
        }

        return now - last <= Looked;
    }
}
