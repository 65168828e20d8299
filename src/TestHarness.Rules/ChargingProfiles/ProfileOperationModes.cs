using TestHarness.Ocpp;

namespace TestHarness.Rules.ChargingProfiles;

/// <summary>A schedule whose power follows the frequency of the grid is in watts (Q08.FR.05). What else a period of its mode needs, a station checks (profile-refused).</summary>
internal sealed class ProfileOperationModes() : WireRule(Description)
{
    private const string InWatts = "Q08.FR.05";

    private static readonly RuleCard Description = new(
        "profile-frequency-in-watts",
        "charging profiles",
        Party.Csms,
        RuleCard.V21,
        "A curve of operationMode LocalFrequency gives watts for a frequency. A schedule in amperes leaves open by which voltage and how many phases they are meant.",
        new Requirement(InWatts, "A schedule with operationMode LocalFrequency is in W."));

    /// <inheritdoc />
    public override void Look(Observation seen)
    {
        if (SentProfile.Of(seen) is not { } sent)
            return;
        foreach (var (schedule, path) in sent.Schedules)
        {
            if (schedule.Text("chargingRateUnit") is { } unit and not "W" && schedule.Items("chargingSchedulePeriod").Any(static period => period.Text("operationMode") == "LocalFrequency"))
                seen.Report(Breach(InWatts, "A schedule with operationMode LocalFrequency is not in watts.", "W", unit, $"{path}.chargingRateUnit"));
        }
    }
}
