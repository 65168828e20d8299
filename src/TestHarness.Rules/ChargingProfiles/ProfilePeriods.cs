using TestHarness.Ocpp;

namespace TestHarness.Rules.ChargingProfiles;

/// <summary>The periods of a charging schedule begin with second 0 (K01.FR.31) and follow each other in time (K01.FR.35).</summary>
internal sealed class ProfilePeriods() : WireRule(Description)
{
    private const string FromZero = "K01.FR.31";
    private const string InOrder = "K01.FR.35";
    private const string FromZero16 = "OCPP 1.6 §5.16";

    private static readonly RuleCard Description = new(
        "profile-periods",
        "charging profiles",
        Party.Csms,
        RuleCard.Every,
        "A station executes the periods of a schedule one after the other from its start. A gap at the start or a period out of order leaves it to the station which limit holds: it charges without one, or refuses the profile.",
        new Requirement(FromZero, "The first period of a charging schedule starts at 0."),
        new Requirement(InOrder, "The periods of a charging schedule are ordered by rising startPeriod."),
        new Requirement(FromZero16, "The first period of a charging schedule starts at 0."));

    /// <inheritdoc />
    public override void Look(Observation seen)
    {
        if (SentProfile.Of(seen) is not { } sent)
            return;
        foreach (var (schedule, path) in sent.Schedules)
        {
            if (SchedulePeriods.LateStart(schedule) is { } start)
            {
                var requirement = seen.Version == OcppVersion.V16 ? FromZero16 : FromZero;
                seen.Report(Breach(requirement, $"The charging schedule begins only {start} s after its start.", "0", start, $"{path}.chargingSchedulePeriod[0].startPeriod"));
            }

            if (seen.Version != OcppVersion.V16 && SchedulePeriods.OutOfOrder(schedule) is var (index, before, late))
            {
                seen.Report(Breach(
                    InOrder,
                    $"The period that starts at {late} stands behind the one that starts at {before}.",
                    $"more than {before}",
                    $"{late}",
                    $"{path}.chargingSchedulePeriod[{index}].startPeriod"));
            }
        }
    }
}
