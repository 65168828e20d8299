using TestHarness.Ocpp;

namespace TestHarness.Rules.ChargingProfiles;

/// <summary>The needs of an EV are those of AC or those of DC (K15.FR.06, K17.FR.06). In 2.1 they may be of other kinds, and never of both.</summary>
internal sealed class ChargingNeeds() : WireRule(Description)
{
    private const string Either = "K15.FR.06";

    private static readonly RuleCard Description = new(
        "charging-needs",
        "charging profiles",
        Party.Station,
        RuleCard.V2,
        "From its needs a CSMS calculates a schedule for the EV within a minute. Needs of no kind, or of two, give none, and the EV breaks off.",
        new Requirement(Either, "The needs of an EV are those of AC or of DC."));

    /// <inheritdoc />
    public override void Look(Observation seen)
    {
        if (!seen.IsRequest(Party.Station, "NotifyEVChargingNeeds"))
            return;
        var (ac, dc) = (seen.Payload.Has("chargingNeeds", "acChargingParameters"), seen.Payload.Has("chargingNeeds", "dcChargingParameters"));
        if (ac && dc)
            seen.Report(Breach(Either, "The needs of an EV are those of AC and of DC.", "one of acChargingParameters and dcChargingParameters", "both", "chargingNeeds"));
        else if (!ac && !dc && seen.Version == OcppVersion.V201)
            seen.Report(Breach(Either, "The needs of an EV are neither those of AC nor of DC.", "one of acChargingParameters and dcChargingParameters", "none", "chargingNeeds"));
    }
}
