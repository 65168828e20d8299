using TestHarness.Ocpp;

namespace TestHarness.Rules.ChargingProfiles;

/// <summary>A limit that a station notifies comes from elsewhere than the CSMS (K11.FR.05, K12.FR.04).</summary>
internal sealed class ChargingLimitSources() : WireRule(Description)
{
    private const string NotCso = "K11.FR.05";

    private static readonly RuleCard Description = new(
        "charging-limit-source",
        "charging profiles",
        Party.Station,
        RuleCard.V2,
        "NotifyChargingLimit tells a CSMS of limits that others set. With the CSO as source it takes the limit for its own, and does not count with it.",
        new Requirement(NotCso, "The source of a limit that a station notifies is not CSO."));

    /// <inheritdoc />
    public override void Look(Observation seen)
    {
        if (seen.IsRequest(Party.Station, "NotifyChargingLimit") && seen.Payload.Text("chargingLimit", "chargingLimitSource") is "CSO" or "cso")
            seen.Report(Breach(NotCso, "The station notifies a limit of the CSMS's own operator.", "EMS, SO or Other", "CSO", "chargingLimit.chargingLimitSource"));
    }
}
