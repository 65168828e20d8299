using TestHarness.Ocpp;

namespace TestHarness.Rules.ChargingProfiles;

/// <summary>A station refuses profiles (K01.FR.26) and composite schedules (K08.FR.07) in a unit that is not in its RateUnit. Silent until it told that.</summary>
internal sealed class RateUnitRefusals() : WireRule(Description)
{
    private const string Profiles = "K01.FR.26";
    private const string Composites = "K08.FR.07";

    private static readonly RuleCard Description = new(
        "rate-unit-refused",
        "charging profiles",
        Party.Station,
        RuleCard.V2,
        "A station that accepts a limit in a unit that it does not know takes amperes for watts, or no limit at all.",
        new Requirement(Profiles, "A profile in a unit that is not in RateUnit is rejected."),
        new Requirement(Composites, "A composite schedule in a unit that is not in RateUnit is rejected."));

    private static readonly string[] Told = [RateUnits.Variable];

    /// <inheritdoc />
    public override IReadOnlyList<string> Variables => Told;

    /// <inheritdoc />
    public override void Look(Observation seen)
    {
        if (SentProfile.Accepted(seen) is { StartsTransaction: false } accepted)
        {
            foreach (var (schedule, _) in accepted.Schedules)
                Check(seen, Profiles, schedule.Text("chargingRateUnit"));
        }
        else if (seen.IsResult(Party.Station, "GetCompositeSchedule") && seen.Payload.Text("status") == "Accepted")
        {
            Check(seen, Composites, seen.Request.Text("chargingRateUnit"));
        }
    }

    private void Check(Observation seen, string requirement, string? unit)
    {
        if (unit is not null && RateUnits.Takes(seen, unit) == false)
            seen.Report(Breach(requirement, $"The station accepts a schedule in {unit}, and told that it takes {RateUnits.Told(seen)}.", "Rejected", "Accepted", "status"));
    }
}
