using System.Globalization;
using TestHarness.Ocpp.Messages.V21;
using TestHarness.Station.DeviceModel;
using TestHarness.Station.Iso15118;
using TestHarness.Station.Services;
using TestHarness.Station.Transactions;
using Kind = TestHarness.Ocpp.Messages.V21.ChargingProfileKindEnumType;
using Purpose = TestHarness.Ocpp.Messages.V21.ChargingProfilePurposeEnumType;

namespace TestHarness.Station.SmartCharging;

/// <summary>Whether a charging profile that a CSMS sends can be installed (K01, K04, K28, V2X rules).</summary>
internal sealed class ProfileCheck(StationContext station, DeviceModelService model, ProfileStore store, PeriodCheck check, ChargingNeeds needs) : IStationService
{
    /// <summary>What is wrong with the profile of a SetChargingProfile; null when nothing is.</summary>
    public StatusInfoType? ForSetChargingProfile(ChargingProfileType profile, int evseId)
    {
        if (evseId != 0 && station.Cabinet.Evse(evseId) is null)
            return Wrong("UnknownEvse", $"There is no EVSE {evseId}.");
        return Purposes(profile, evseId)
            ?? Features(profile)
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
        return Features(profile) ?? Form(profile, evseId);
    }

    // What a station that lacks it rejects (K01.FR.121, K01.FR.123 to FR.126).
    private StatusInfoType? Features(ChargingProfileType profile)
    {
        if (profile.ChargingProfileKind == Kind.Dynamic && Lacks("DynamicProfiles"))
            return Wrong("UnsupportedKind", "Dynamic profiles are not supported (K01.FR.121).");
        var periods = profile.ChargingSchedule.SelectMany(static schedule => schedule.ChargingSchedulePeriod);
        var lacking = new (string Feature, bool IsUsed)[]
        {
            ("UseLocalTime", profile.ChargingSchedule.Any(static schedule => schedule.UseLocalTime == true)),
            ("RandomizedDelay", profile.ChargingSchedule.Any(static schedule => schedule.RandomizedDelay > 0)),
            ("LimitAtSoC", profile.ChargingSchedule.Any(static schedule => schedule.LimitAtSoC is not null)),

            // While idle it is ignored instead (Q10.FR.05).
            ("EvseSleep", periods.Any(static period => period is { EvseSleep: true, OperationMode: not OperationModeEnumType.Idle })),
        }.Where(static part => part.IsUsed).FirstOrDefault(part => Lacks(part.Feature)).Feature;
        return lacking is null ? null : Wrong("InvalidSchedule", $"{lacking} is not supported (K01.FR.123 to K01.FR.126).");
    }

    private bool Lacks(string feature) => !model.Bool(SmartChargingVariables.Supports(feature));

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
        return periods.Select(period => check.Of(profile, period, evseId)).FirstOrDefault(static wrong => wrong is not null);
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

    internal static StatusInfoType Wrong(string reasonCode, string info) => new() { ReasonCode = reasonCode, AdditionalInfo = info };
}
