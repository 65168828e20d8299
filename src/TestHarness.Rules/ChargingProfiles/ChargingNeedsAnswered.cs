using TestHarness.Ocpp;

namespace TestHarness.Rules.ChargingProfiles;

/// <summary>A CSMS that accepts the needs of an EV sends a profile within 60 seconds (K15.FR.07, K15.FR.08). Half a minute is left for the line.</summary>
internal sealed class ChargingNeedsAnswered() : WireRule(Description)
{
    private const string Within = "K15.FR.08";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    private static readonly RuleCard Description = new(
        "charging-needs-answered",
        "charging profiles",
        Party.Csms,
        RuleCard.V2,
        "An EV waits for a schedule as long as ISO 15118 lets it, which is a minute. Then it charges without, or not at all.",
        new Requirement(Within, "Within 60 seconds after the needs that it accepted, the CSMS sends a profile.", RuleWeight.Should));

    private (long Evse, DateTimeOffset At)? _asked;

    /// <inheritdoc />
    public override void Look(Observation seen)
    {
        if (seen.IsConnectionChange || seen.IsRequest(Party.Station, "BootNotification") || seen.IsRequest(Party.Station, "NotifyEVChargingNeeds"))
            _asked = null;
        else if (seen.IsResult(Party.Csms, "NotifyEVChargingNeeds"))
            Answered(seen);
        else if (_asked is not { } asked)
            return;
        else if (seen.IsRequest(Party.Csms, "SetChargingProfile") && seen.At - asked.At > Patience)
            Tell(seen, asked.Evse, seen.At - asked.At);
        else if (seen.IsRequest(Party.Csms, "SetChargingProfile") || (seen.IsRequest(Party.Station, "TransactionEvent") && seen.Payload.Text("eventType") == "Ended"))
            _asked = null;
        else if (seen.IsRequest(Party.Station) && seen.At - asked.At > Patience)
            Tell(seen, asked.Evse, seen.At - asked.At);
    }

    private void Answered(Observation seen)
    {
        if (seen.Payload.Text("status") == "Accepted" && seen.Request.Number("evseId") is { } evse && seen.RequestedAt is { } at)
            _asked = (evse, at);
    }

    private void Tell(Observation seen, long evse, TimeSpan since)
    {
        _asked = null;
        seen.Report(Breach(Within, $"The CSMS accepted the needs of the EV at EVSE {evse}, and sent no profile in time.", "SetChargingProfile within 60 s", $"none within {Durations.Text(since)}"));
    }
}
