using TestHarness.Ocpp;

namespace TestHarness.Rules.ChargingProfiles;

/// <summary>Limits of single phases stand in TxProfiles only (K01.FR.143), and beside that of the first phase (K01.FR.145). Both were added by the errata.</summary>
internal sealed class PhaseLimits() : WireRule(Description)
{
    private const string OnlyTx = "K01.FR.143";
    private const string WithLimit = "K01.FR.145";

    private static readonly RuleCard Description = new(
        "profile-phase-limits",
        "charging profiles",
        Party.Csms,
        RuleCard.V21,
        "Which phases a car can limit apart is known only when it has told its needs. A profile that does so before is refused, and the limit is not there.",
        new Requirement(OnlyTx, "Only a TxProfile has limit_L2 and limit_L3."),
        new Requirement(WithLimit, "In a TxProfile, limit_L2 and limit_L3 stand beside a limit."));

    /// <inheritdoc />
    public override void Look(Observation seen)
    {
        if (SentProfile.Of(seen) is not { Purpose: { } purpose } sent)
            return;
        foreach (var (schedule, path) in sent.Schedules)
        {
            if (!schedule.Items("chargingSchedulePeriod").Any(period => (period.Has("limit_L2") || period.Has("limit_L3")) && (purpose != "TxProfile" || !period.Has("limit"))))
                continue;
            seen.Report(purpose == "TxProfile"
                ? Breach(WithLimit, "A period limits the second or third phase, and not the first.", "limit", "none", $"{path}.chargingSchedulePeriod")
                : Breach(OnlyTx, $"A {purpose} limits phases apart.", "limit alone", "limit_L2 or limit_L3", $"{path}.chargingSchedulePeriod"));
            return;
        }
    }
}
