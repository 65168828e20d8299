using System.Globalization;
using TestHarness.Ocpp;

namespace TestHarness.Rules.ChargingProfiles;

/// <summary>
/// A CSMS keeps to what the station told of the profiles that it takes: the highest stack level, the most periods of a schedule (Part 2, variables of
/// SmartChargingCtrlr; OCPP 1.6 section 9.4). Silent until the station told it. Units are its own to refuse (rate-unit-refused).
/// </summary>
internal sealed class ProfileLimits() : WireRule(Description)
{
    private const string Level = "SmartChargingCtrlr.ProfileStackLevel";
    private const string Periods = "SmartChargingCtrlr.PeriodsPerSchedule";
    private const string Keys16 = "OCPP 1.6 §9.4";

    private static readonly RuleCard Description = new(
        "profile-within-limits",
        "charging profiles",
        Party.Csms,
        RuleCard.Every,
        "A station tells in its variables which profiles it can hold. One beyond that is refused, and the car charges without the limit that the CSMS counts on.",
        new Requirement(Level, "The stackLevel of a profile is not above the highest that the station takes.", RuleWeight.Should),
        new Requirement(Periods, "A schedule has no more periods than the station takes.", RuleWeight.Should),
        new Requirement(Keys16, "A profile keeps to what the charge point's configuration keys allow.", RuleWeight.Should));

    private static readonly string[] Told = [Level, Periods, "ChargeProfileMaxStackLevel", "ChargingScheduleMaxPeriods"];

    /// <inheritdoc />
    public override IReadOnlyList<string> Variables => Told;

    /// <inheritdoc />
    public override void Look(Observation seen)
    {
        if (SentProfile.Of(seen) is not { } sent)
            return;
        var is16 = seen.Version == OcppVersion.V16;
        if (sent.Profile.Number("stackLevel") is { } level && seen.Variables.Number(is16 ? "ChargeProfileMaxStackLevel" : Level) is { } highest && level > highest)
            seen.Report(Breach(is16 ? Keys16 : Level, $"The profile has stack level {level}, and the station takes none above {highest}.", AtMost(highest), $"{level}", $"{sent.Path}.stackLevel"));
        foreach (var (schedule, path) in sent.Schedules)
        {
            var count = schedule.Items("chargingSchedulePeriod").Count();
            if (seen.Variables.Number(is16 ? "ChargingScheduleMaxPeriods" : Periods) is { } most && count > most)
                seen.Report(Breach(is16 ? Keys16 : Periods, $"The schedule has {count} periods, and the station takes {most}.", AtMost(most), $"{count}", $"{path}.chargingSchedulePeriod"));
        }
    }

    private static string AtMost(decimal most) => string.Create(CultureInfo.InvariantCulture, $"at most {most}");
}
