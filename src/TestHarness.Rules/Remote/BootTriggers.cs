using TestHarness.Ocpp;
using TestHarness.Rules.Boot;

namespace TestHarness.Rules.Remote;

/// <summary>Once its BootNotification is accepted, a station does not agree to send another (F06.FR.17).</summary>
internal sealed class BootTriggers() : WireRule(Description)
{
    private const string Rejects = "F06.FR.17";

    private static readonly RuleCard Description = new(
        "trigger-boot-rejected",
        "remote trigger",
        Party.Station,
        RuleCard.V2,
        "A BootNotification says that a station starts, and a CSMS clears away what it knew of it. Sent by a station that has not started, it ends transactions in the CSMS that go on in the field.",
        new Requirement(Rejects, "A station that is accepted rejects a TriggerMessage for BootNotification."));

    private bool _isAccepted;

    /// <inheritdoc />
    public override void Look(Observation seen)
    {
        if (seen.IsRequest(Party.Station, "BootNotification"))
            _isAccepted = false;
        else if (BootAnswer.Of(seen) is { } answer)
            _isAccepted = answer.Status == "Accepted";
        else if (_isAccepted && seen.IsResult(Party.Station, "TriggerMessage") && seen.Request.Text("requestedMessage") == "BootNotification" && seen.Payload.Text("status") == "Accepted")
            seen.Report(Breach(Rejects, "The station is accepted, and agrees to send a BootNotification.", "Rejected", "Accepted", "status"));
    }
}
