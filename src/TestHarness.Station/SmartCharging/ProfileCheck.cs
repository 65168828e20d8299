using System.Globalization;
using TestHarness.Ocpp.Messages.V21;
using TestHarness.Station.DeviceModel;
using TestHarness.Station.Iso15118;
using TestHarness.Station.Services;
using TestHarness.Station.Transactions;
using TestHarness.Station.V2x;
using Kind = TestHarness.Ocpp.Messages.V21.ChargingProfileKindEnumType;
using Purpose = TestHarness.Ocpp.Messages.V21.ChargingProfilePurposeEnumType;

namespace TestHarness.Station.SmartCharging;

/// <summary>Whether a charging profile that a CSMS sends can be installed (K01, K04, K28, V2X rules).</summary>
internal sealed class ProfileCheck(StationContext station, DeviceModelService model, ProfileStore store, ChargingNeeds needs) : IStationService
{
    /// <summary>What is wrong with the profile of a SetChargingProfile; null when nothing is.</summary>
    public StatusInfoType? ForSetChargingProfile(ChargingProfileType profile, int evseId)
    {
        if (evseId != 0 && station.Cabinet.Evse(evseId) is null)
            return Wrong("UnknownEvse", $"There is no EVSE {evseId}.");
        return Purposes(profile, evseId)
            ?? Transaction(profile, evseId)
            ?? Form(profile, evseId)
            ?? Others(profile, evseId);
    }

    /// <summary>What is wrong with the profile of a RequestStartTransaction; null when nothing is (K05.FR.02, F01.FR.11).</summary>
    public StatusInfoType? ForRemoteStart(ChargingProfileType profile, int evseId)
    {
        if (profile.ChargingProfilePurpose != Purpose.TxProfile)
            return Wrong("InvalidProfile", "The purpose must be TxProfile.");
        if (profile.TransactionId is not null)
            return Wrong("InvalidProfile", "The transaction does not exist yet, so the profile cannot name it.");
        return Form(profile, evseId);
    }

    private StatusInfoType? Purposes(ChargingProfileType profile, int evseId)
    {
        switch (profile.ChargingProfilePurpose)
        {
            case Purpose.ChargingStationExternalConstraints:
                return Wrong("InvalidProfile", "Only an external system sets ChargingStationExternalConstraints (K01.FR.22).");
            case Purpose.PriorityCharging or Purpose.LocalGeneration when !model.List(SmartChargingVariables.SupportedAdditionalPurposes).Contains(profile.ChargingProfilePurpose.ToString()):
                return Wrong("UnsupportedPurpose", "The purpose is not in SupportedAdditionalPurposes (K01.FR.120).");
            case Purpose.ChargingStationMaxProfile when evseId != 0:
                return Wrong("InvalidProfile", "A ChargingStationMaxProfile is for the whole station, EVSE 0 (K04.FR.03).");
            case Purpose.ChargingStationMaxProfile when profile.ChargingProfileKind == Kind.Relative:
                return Wrong("InvalidProfile", "A ChargingStationMaxProfile cannot be Relative (K01.FR.38).");
            case Purpose.TxProfile when evseId == 0:
                return Wrong("InvalidProfile", "A TxProfile is for one EVSE (K01.FR.16).");
            default:
                return null;
        }
    }

    private StatusInfoType? Transaction(ChargingProfileType profile, int evseId)
    {
        if (profile.ChargingProfilePurpose != Purpose.TxProfile)
            return profile.TransactionId is null ? null : Wrong("InvalidProfile", "Only a TxProfile names a transaction.");
        if (station.Get<ITransactions>().OnEvse(evseId) is not { } transaction)
            return Wrong("TxNotFound", $"No transaction is under way on EVSE {evseId} (K01.FR.09).");
        if (profile.TransactionId is null)
            return Wrong("InvalidProfile", "A TxProfile names its transaction (K01.FR.03).");
        return transaction.Id == profile.TransactionId ? null : Wrong("TxNotFound", $"The transaction is not under way on EVSE {evseId} (K01.FR.33).");
    }

    private StatusInfoType? Form(ChargingProfileType profile, int evseId)
    {
        if (model.Int(SmartChargingVariables.MaxExternalConstraintsId) is { } reserved && profile.Id <= reserved)
            return Wrong("InvalidProfileId", $"Ids up to {reserved} are the station's own (K01.FR.81).");
        if (store.Find(profile.Id) is { Purpose: Purpose.ChargingStationExternalConstraints })
            return Wrong("InvalidProfileId", "The id belongs to a limit of an external system (K01.FR.05).");
        if (profile.StackLevel > SmartChargingVariables.HighestStackLevel)
            return Wrong("InvalidStackLevel", $"The highest stack level is {SmartChargingVariables.HighestStackLevel}.");
        if (profile.ValidFrom >= profile.ValidTo)
            return Wrong("InvalidProfile", "validTo is not after validFrom.");
        if (profile.ChargingProfileKind == Kind.Recurring && profile.RecurrencyKind is null)
            return Wrong("InvalidProfile", "A Recurring profile needs a recurrencyKind.");
        if (profile.ChargingProfileKind != Kind.Dynamic && (profile.DynUpdateInterval is not null || profile.DynUpdateTime is not null))
            return Wrong("InvalidProfile", "dynUpdateInterval and dynUpdateTime are for Dynamic profiles (K01.FR.122, K28.FR.04).");
        if (profile.ChargingProfileKind == Kind.Dynamic && profile.ChargingSchedule is not [{ ChargingSchedulePeriod: [{ StartPeriod: 0 }] }])
            return Wrong("InvalidSchedule", "A Dynamic profile has one schedule of one period that starts at 0 (K28.FR.03).");
        if (profile.ChargingSchedule.Count > 1 && !(profile.ChargingProfilePurpose == Purpose.TxProfile && needs.WereNotified(evseId)))
            return Wrong("InvalidSchedule", "Several schedules are for ISO 15118 sessions that told their charging needs (K01.FR.34).");
        return profile.ChargingSchedule.Select(schedule => Schedule(profile, schedule, evseId)).FirstOrDefault(static wrong => wrong is not null);
    }

    private StatusInfoType? Schedule(ChargingProfileType profile, ChargingScheduleType schedule, int evseId)
    {
        var periods = schedule.ChargingSchedulePeriod;
        var transactional = profile.ChargingProfilePurpose is Purpose.TxProfile or Purpose.TxDefaultProfile;
        if (!model.List(SmartChargingVariables.RateUnit).Contains(schedule.ChargingRateUnit.ToString()))
            return Wrong("UnsupportedRateUnit", "The chargingRateUnit is not supported (K01.FR.26).");
        if (periods.Count > SmartChargingVariables.MostPeriods)
            return Wrong("TooManyElements", $"A schedule has at most {SmartChargingVariables.MostPeriods} periods.");
        if (periods[0].StartPeriod != 0)
            return Wrong("InvalidSchedule", "The first period starts at 0 (K01.FR.31).");
        if (periods.Zip(periods.Skip(1)).Any(static pair => pair.First.StartPeriod >= pair.Second.StartPeriod))
            return Wrong("InvalidSchedule", "Periods stand in the order of their start (K01.FR.35).");
        if (schedule.Duration < 0)
            return Wrong("InvalidSchedule", "A duration is not negative.");
        if (profile.ChargingProfileKind is Kind.Absolute or Kind.Recurring && schedule.StartSchedule is null)
            return Wrong("InvalidSchedule", "An Absolute or Recurring profile needs a startSchedule (K01.FR.40).");
        if (profile.ChargingProfileKind == Kind.Relative && schedule.StartSchedule is not null)
            return Wrong("InvalidSchedule", "A Relative profile has no startSchedule (K01.FR.41).");
        if (profile.ChargingProfilePurpose == Purpose.PriorityCharging && schedule.Duration is not null)
            return Wrong("InvalidSchedule", "Priority charging has no duration (K01.FR.70).");
        if (schedule.RandomizedDelay > 0 && !transactional)
            return Wrong("InvalidSchedule", "Only TxProfile and TxDefaultProfile can have a randomizedDelay (K01.FR.95).");
        return periods.Select(period => Period(profile, schedule, period, evseId)).FirstOrDefault(static wrong => wrong is not null);
    }

    private StatusInfoType? Period(ChargingProfileType profile, ChargingScheduleType schedule, ChargingSchedulePeriodType period, int evseId) =>
        Mode(profile, period, evseId) ?? Values(period) ?? Phases(profile, period, evseId);

    private StatusInfoType? Mode(ChargingProfileType profile, ChargingSchedulePeriodType period, int evseId)
    {
        var mode = period.OperationMode ?? OperationModeEnumType.ChargingOnly;
        var allowed = mode == OperationModeEnumType.ChargingOnly || profile.ChargingProfilePurpose switch
        {
            Purpose.PriorityCharging or Purpose.ChargingStationMaxProfile => false,
            Purpose.LocalGeneration => mode == OperationModeEnumType.ExternalLimits,
            _ => true,
        };
        if (!allowed || !V2xVariables.Supports(model, station.Options, evseId, mode))
            return Wrong("InvalidOperationMode", $"The operation mode {mode} is not supported for this purpose here (K01.FR.114, K01.FR.115).");
        return mode switch
        {
            OperationModeEnumType.ChargingOnly when period.Limit is null => Wrong("InvalidSchedule", "A period of ChargingOnly needs a limit."),
            OperationModeEnumType.CentralSetpoint or OperationModeEnumType.CentralFrequency when period.Setpoint is null => Wrong("InvalidSchedule", $"A period of {mode} needs a setpoint."),
            _ => null,
        };
    }

    private static StatusInfoType? Values(ChargingSchedulePeriodType period)
    {
        if (period.Setpoint > period.Limit || period.Setpoint < period.DischargeLimit)
            return Wrong("InvalidSchedule", "The setpoint is outside of dischargeLimit and limit (V2X.05).");
        return null;
    }

    private StatusInfoType? Phases(ChargingProfileType profile, ChargingSchedulePeriodType period, int evseId)
    {
        if ((period.Limit is null && (period.LimitL2 ?? period.LimitL3) is not null)
            || (period.DischargeLimit is null && (period.DischargeLimitL2 ?? period.DischargeLimitL3) is not null)
            || (period.Setpoint is null && (period.SetpointL2 ?? period.SetpointL3) is not null)
            || (period.SetpointReactive is null && (period.SetpointReactiveL2 ?? period.SetpointReactiveL3) is not null))
        {
            return Wrong("PhaseConflict", "Values of L2 and L3 come only with that of L1 (K01.FR.146, V2X.07).");
        }

        var perPhase = period.LimitL2 ?? period.LimitL3 ?? period.DischargeLimitL2 ?? period.DischargeLimitL3 ?? period.SetpointL2 ?? period.SetpointL3 ?? period.SetpointReactiveL2 ?? period.SetpointReactiveL3;
        if (perPhase is not null && !(profile.ChargingProfilePurpose == Purpose.TxProfile && needs.NamedPhases(evseId)))
            return Wrong("PhaseConflict", "Values of L2 and L3 are for a TxProfile, and an EV that told its needs by phase (K01.FR.144, V2X.10).");

        if (evseId > 0 && station.Options.Evses[evseId - 1].IsDirectCurrent && (period.NumberPhases ?? period.PhaseToUse) is not null)
            return Wrong("NoPhaseForDC", "Phases of a DC EVSE cannot be controlled (K01.FR.44).");

        // Outlets are wired to L1 and do not switch phases, so no two profiles can ask for different ones (K01.FR.141).
        return period.PhaseToUse is not (null or 0) && (period.NumberPhases != 1 || period.PhaseToUse != 1)
            ? Wrong("InvalidSchedule", "The EVSE uses phase L1 when it uses one; others cannot be chosen (K01.FR.19, K01.FR.48).")
            : null;
    }

    private StatusInfoType? Others(ChargingProfileType profile, int evseId)
    {
        if (store.Find(profile.Id) is null && store.All.Count >= SmartChargingVariables.MostProfiles)
            return Wrong("TooManyElements", string.Create(CultureInfo.InvariantCulture, $"At most {SmartChargingVariables.MostProfiles} profiles can be installed."));
        var same = store.All.Where(other => other.Profile.Id != profile.Id && other.Purpose == profile.ChargingProfilePurpose && other.Profile.StackLevel == profile.StackLevel).ToArray();
        var duplicate = profile.ChargingProfilePurpose switch
        {
            Purpose.TxProfile => same.Any(other => other.TransactionId == profile.TransactionId),
            Purpose.TxDefaultProfile => same.Any(other => other.EvseId == evseId ? Overlap(other.Profile, profile) : other.EvseId == 0 || evseId == 0),
            _ => same.Any(other => other.EvseId == evseId && Overlap(other.Profile, profile)),
        };
        return duplicate ? Wrong("DuplicateProfile", "Another profile has this purpose and stack level (K01.FR.06, K01.FR.39, K01.FR.52, K01.FR.53).") : null;
    }

    private static bool Overlap(ChargingProfileType a, ChargingProfileType b) =>
        !(a.ValidTo <= b.ValidFrom) && !(b.ValidTo <= a.ValidFrom);

    private static StatusInfoType Wrong(string reasonCode, string info) => new() { ReasonCode = reasonCode, AdditionalInfo = info };
}
