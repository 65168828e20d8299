using TestHarness.Ocpp.Messages.V21;
using TestHarness.Station.SmartCharging;
using TestHarness.Station.SmartCharging.Composite;

namespace TestHarness.Tests.Station.SmartCharging;

/// <summary>Charging profiles as tests write them.</summary>
internal static class Profiles
{
    public static readonly DateTimeOffset Noon = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);

    public static readonly Supply ThreePhase = new(230, 3, 32);

    private static int s_nextId;

    public static ScheduleContext Evse(int id = 1, string? transaction = null, Supply? supply = null) =>
        new() { EvseId = id, Supply = supply ?? ThreePhase, TransactionId = transaction };

    public static CompositeCalculator Calculator(Supply? grid = null, ScheduleClock? clock = null) =>
        new(new ProfileTimeline(clock ?? ScheduleClock.Universal), grid ?? new Supply(230, 3, 1000));

    public static StoredProfile Absolute(
        ChargingProfilePurposeEnumType purpose, int stackLevel, DateTimeOffset? start, int? duration, params (int Start, decimal Limit)[] periods) =>
        Of(purpose, ChargingProfileKindEnumType.Absolute, stackLevel, start ?? Noon, duration, ChargingRateUnitEnumType.A, periods);

    public static StoredProfile Of(
        ChargingProfilePurposeEnumType purpose,
        ChargingProfileKindEnumType kind,
        int stackLevel,
        DateTimeOffset? start,
        int? duration,
        ChargingRateUnitEnumType unit,
        params (int Start, decimal Limit)[] periods)
    {
        var forStation = purpose is ChargingProfilePurposeEnumType.ChargingStationMaxProfile;
        return new StoredProfile(forStation ? 0 : 1, "CSO", new ChargingProfileType
        {
            Id = Interlocked.Increment(ref s_nextId),
            StackLevel = stackLevel,
            ChargingProfilePurpose = purpose,
            ChargingProfileKind = kind,
            TransactionId = purpose == ChargingProfilePurposeEnumType.TxProfile ? "tx" : null,
            ChargingSchedule =
            [
                new ChargingScheduleType
                {
                    Id = 1,
                    StartSchedule = kind is ChargingProfileKindEnumType.Absolute or ChargingProfileKindEnumType.Recurring ? start : null,
                    Duration = duration,
                    ChargingRateUnit = unit,
                    ChargingSchedulePeriod = [.. periods.Select(static p => new ChargingSchedulePeriodType { StartPeriod = p.Start, Limit = p.Limit })],
                },
            ],
        });
    }

    public static StoredProfile With(this StoredProfile stored, Func<ChargingProfileType, ChargingProfileType> change) => stored with { Profile = change(stored.Profile) };

    public static StoredProfile WithSchedule(this StoredProfile stored, Func<ChargingScheduleType, ChargingScheduleType> change) =>
        stored.With(p => p with { ChargingSchedule = [change(p.ChargingSchedule[0])] });

    public static StoredProfile WithPeriods(this StoredProfile stored, Func<ChargingSchedulePeriodType, ChargingSchedulePeriodType> change) =>
        stored.WithSchedule(s => s with { ChargingSchedulePeriod = [.. s.ChargingSchedulePeriod.Select(change)] });

    public static IEnumerable<(int Start, decimal? Limit)> Limits(this CompositeScheduleType schedule) =>
        schedule.ChargingSchedulePeriod.Select(static p => (p.StartPeriod, p.Limit));
}
