using TestHarness.Csms.Stations;
using TestHarness.Ocpp.Messages.V21;

namespace TestHarness.Csms.Operations;

/// <summary>What binds a CSMS that sets a charging profile (K01, K28, Q02, Q03).</summary>
internal static class ChargingProfileRules
{
    /// <summary>Another profile that would hold at the same time with the same stack level and purpose (K01.FR.06, FR.39); null when there is none.</summary>
    public static ChargingProfileType? Rival(Station station, int evseId, ChargingProfileType profile, DateTimeOffset now) =>
        station.State.ChargingProfiles
            .Where(known => known.Source == "CSO")
            .FirstOrDefault(known =>
                known.Profile.Id != profile.Id
                && known.Profile.StackLevel == profile.StackLevel
                && known.Profile.ChargingProfilePurpose == profile.ChargingProfilePurpose
                && (profile.ChargingProfilePurpose == ChargingProfilePurposeEnumType.TxProfile
                    ? known.Profile.TransactionId == profile.TransactionId
                    : known.EvseId == evseId && Overlap(known.Profile, profile, now)))?.Profile;

    /// <exception cref="InvalidOperationRequestException">The profile breaks a rule; the message names it.</exception>
    public static void Check(int evseId, ChargingProfileType profile)
    {
        var periods = profile.ChargingSchedule.SelectMany(schedule => schedule.ChargingSchedulePeriod).ToList();
        Demand(profile.ChargingProfilePurpose != ChargingProfilePurposeEnumType.TxProfile || profile.TransactionId is not null, "A TxProfile names its transactionId (K01.FR.03).");
        Demand(profile.ChargingProfilePurpose != ChargingProfilePurposeEnumType.ChargingStationExternalConstraints, "Limits of other systems are not the CSMS's to set (K01.FR.22).");
        Demand(profile.ChargingProfilePurpose != ChargingProfilePurposeEnumType.ChargingStationMaxProfile || evseId == 0, "A ChargingStationMaxProfile is set on EVSE 0.");
        Demand(
            profile.ChargingProfilePurpose != ChargingProfilePurposeEnumType.ChargingStationMaxProfile || profile.ChargingProfileKind != ChargingProfileKindEnumType.Relative,
            "A ChargingStationMaxProfile is not Relative (K01.FR.38).");
        Demand(periods.All(period => period.PhaseToUse is null || period.NumberPhases == 1), "phaseToUse goes with numberPhases 1 only (K01.FR.19).");
        Demand(profile.ChargingSchedule.All(IsOrdered), "Periods are in ascending order and begin at 0 (K01.FR.31, K01.FR.35).");
        Demand(
            profile.ChargingProfileKind != ChargingProfileKindEnumType.Dynamic || periods is [{ StartPeriod: 0 }],
            "A dynamic profile has one schedule with one period that starts at 0 (K28.FR.01, K28.FR.02).");
        Demand(profile.DynUpdateInterval is null || profile.ChargingProfileKind == ChargingProfileKindEnumType.Dynamic, "dynUpdateInterval belongs to a dynamic profile (K28.FR.04).");
        Demand(
            periods.All(period => period.OperationMode != OperationModeEnumType.CentralSetpoint || (period.Limit is null && period.DischargeLimit is null)),
            "With operation mode CentralSetpoint there is a set point and neither limit nor dischargeLimit (Q03.FR.02).");
        Demand(
            periods.All(period => period.OperationMode is not (null or OperationModeEnumType.ChargingOnly) || (period.DischargeLimit is null && period.Setpoint is null && period.SetpointReactive is null)),
            "With operation mode ChargingOnly there is neither dischargeLimit nor set point (Q02.FR.02).");
    }

    private static bool IsOrdered(ChargingScheduleType schedule)
    {
        var starts = schedule.ChargingSchedulePeriod.Select(period => period.StartPeriod).ToList();
        return starts[0] == 0 && starts.Zip(starts.Skip(1)).All(pair => pair.First < pair.Second);
    }

    private static bool Overlap(ChargingProfileType one, ChargingProfileType other, DateTimeOffset now) =>
        !(one.ValidTo < now)
        && !(one.ValidTo <= (other.ValidFrom ?? DateTimeOffset.MinValue))
        && !(other.ValidTo <= (one.ValidFrom ?? DateTimeOffset.MinValue));

    private static void Demand(bool holds, string rule)
    {
        if (!holds)
            throw new InvalidOperationRequestException(rule);
    }
}
