using TestHarness.Ocpp;
using TestHarness.Ocpp.Framing;

namespace TestHarness.Rules.Boot;

/// <summary>
/// The reason of a BootNotification fits what the CSMS did since the one before (B01.FR.09): a restart within five minutes of a reset that the station took is no power-up, and a boot is triggered or
/// reset from afar only when the CSMS did so.
/// </summary>
internal sealed class BootReasonFits() : WireRule(Description)
{
    private const string AfterReset = "B01.FR.09";
    private const string Claimed = "BootNotificationRequest.reason";
    private static readonly TimeSpan Restart = TimeSpan.FromMinutes(5);

    private static readonly RuleCard Description = new(
        "boot-reason",
        "boot",
        Party.Station,
        RuleCard.V2,
        "By the reason an operator tells a power cut from a crash and from a reset of his own. A station that always says PowerUp hides the crashes, and one that invents a reset sends people looking for who did it.",
        new Requirement(AfterReset, "A station that restarts by a reset of the CSMS does not call it a power-up or a local reset."),
        new Requirement(Claimed, "A reason that names a command of the CSMS comes after that command.", RuleWeight.Trap));

    private bool _hasBooted;
    private bool _isTriggered;
    private bool _isReset;
    private DateTimeOffset? _resetAt;
    private long _resetConnection;

    /// <inheritdoc />
    public override void Look(Observation seen)
    {
        if (seen.IsRequest(Party.Station, "BootNotification"))
        {
            if (seen.Payload.Text("reason") is { } reason)
                Boot(seen, reason);
        }
        else if (seen.IsRequest(Party.Csms) && seen.IsDelivered)
        {
            _isReset |= seen.Frame!.Action == "Reset";
            _isTriggered |= seen.Frame.Action == "TriggerMessage" && seen.DeliveredPayload.Text("requestedMessage") == "BootNotification";
        }
        else if (seen.Frame is { Sender: Party.Station, Action: "Reset", Frame.Type: MessageType.CallResult } && seen.Payload.Text("status") == "Accepted" && !seen.Request.Has("evseId"))
        {
            _resetAt = seen.At;
            _resetConnection = seen.Record.ConnectionId;
        }
    }

    private void Boot(Observation seen, string reason)
    {
        if (_resetAt is { } reset && seen.At - reset < Restart && seen.Record.ConnectionId != _resetConnection && reason is "PowerUp" or "LocalReset")
            seen.Report(Breach(AfterReset, "The station restarted after a reset that it took, and gives another reason.", "RemoteReset", reason, "reason"));
        else if (_hasBooted && reason == "Triggered" && !_isTriggered)
            seen.Report(Breach(Claimed, "The station says that its BootNotification was triggered, and the CSMS triggered none.", "a TriggerMessage before", reason, "reason"));
        else if (_hasBooted && reason is "RemoteReset" or "ScheduledReset" && !_isReset)
            seen.Report(Breach(Claimed, "The station says that it was reset by command, and the CSMS sent no Reset.", "a Reset before", reason, "reason"));
        _hasBooted = true;

        // It may send the same again until it is accepted.
        _isTriggered |= reason == "Triggered";
        _isReset |= reason is "RemoteReset" or "ScheduledReset";
        if (BootReasons.IsStart(seen))
            _resetAt = null;
    }
}
