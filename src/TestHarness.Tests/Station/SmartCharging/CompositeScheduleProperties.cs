using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;
using TestHarness.Ocpp.Messages.V21;
using TestHarness.Station.SmartCharging;
using TestHarness.Station.SmartCharging.Composite;
using static TestHarness.Tests.Station.SmartCharging.Profiles;
using Kind = TestHarness.Ocpp.Messages.V21.ChargingProfileKindEnumType;
using Purpose = TestHarness.Ocpp.Messages.V21.ChargingProfilePurposeEnumType;
using Unit = TestHarness.Ocpp.Messages.V21.ChargingRateUnitEnumType;

namespace TestHarness.Tests.Station.SmartCharging;

/// <summary>What holds for every set of profiles; the expected values come from a second, second-by-second reading of the profiles.</summary>
[TestFixture]
public sealed class CompositeScheduleProperties
{
    private const int Length = 240;
    private static readonly Purpose[] s_limiting = [Purpose.ChargingStationMaxProfile, Purpose.ChargingStationExternalConstraints, Purpose.TxDefaultProfile, Purpose.TxProfile];

    private static Gen<StoredProfile> Profile =>
        from purpose in Gen.Elements(s_limiting)
        from kind in purpose == Purpose.ChargingStationMaxProfile ? Gen.Elements(Kind.Absolute, Kind.Recurring) : Gen.Elements(Kind.Absolute, Kind.Recurring, Kind.Relative)
        from stackLevel in Gen.Choose(0, 3)
        from offset in Gen.Choose(-100, 100)
        from duration in Gen.Choose(-50, 200)
        from steps in Gen.NonEmptyListOf(from gap in Gen.Choose(1, 60) from limit in Gen.Choose(0, 40) select (gap, limit))
        from validFrom in Gen.Choose(-200, 100)
        from validity in Gen.Choose(1, 400)
        select Of(
                purpose,
                kind,
                stackLevel,
                Noon.AddSeconds(offset),
                duration <= 0 ? null : duration,
                Unit.A,
                [.. steps.Take(8).Select((s, i) => (i == 0 ? 0 : steps.Take(i).Sum(static x => x.gap), (decimal)s.limit))])
            .With(p => p with { ValidFrom = Noon.AddSeconds(validFrom), ValidTo = Noon.AddSeconds(validFrom + validity) });

    private static Gen<IReadOnlyList<StoredProfile>> ProfileSet =>
        from list in Gen.ListOf(Profile)
        select (IReadOnlyList<StoredProfile>)[.. list.Take(10).DistinctBy(static p => (p.Purpose, p.Profile.StackLevel))];

    [Test]
    public void Never_above_the_limit_of_any_leading_profile() => Holds((profiles, schedule) =>
        Enumerable.Range(0, Length).All(second =>
        {
            var limit = At(schedule, second).Limit;
            return limit <= 32 && Applicable(profiles, second).All(expected => limit <= expected);
        }));

    [Test]
    public void Never_below_the_lowest_of_them() => Holds((profiles, schedule) =>
        Enumerable.Range(0, Length).All(second => At(schedule, second).Limit == Applicable(profiles, second).Append(32).Min()));

    [Test]
    public void Periods_ascend_from_zero_and_each_changes_something() => Holds((_, schedule) =>
    {
        var periods = schedule.ChargingSchedulePeriod;
        return periods[0].StartPeriod == 0
            && periods.Zip(periods.Skip(1)).All(static pair => pair.First.StartPeriod < pair.Second.StartPeriod && pair.First.Limit != pair.Second.Limit)
            && periods[^1].StartPeriod < Length;
    });

    [Test]
    public void Watts_and_amperes_tell_the_same() => Holds((profiles, schedule) =>
    {
        var watts = Calculator().Schedule(profiles, [Evse(transaction: "tx")], 1, Noon, Length, Unit.W);
        return watts.Limits().SequenceEqual(schedule.Limits().Select(static p => (p.Start, p.Limit * 690)));
    });

    [Test]
    public void A_schedule_asked_for_later_continues_the_earlier_one() => Holds((profiles, schedule) =>
    {
        // Relative schedules have begun, as in a transaction that goes on.
        var running = Evse(transaction: "tx") with { EnergyOfferedSince = Noon };
        var later = Calculator().Schedule(profiles, [running], 1, Noon.AddSeconds(50), Length - 50, Unit.A);
        return Enumerable.Range(50, Length - 50).All(second => At(schedule, second).Limit == At(later, second - 50).Limit);
    });

    [Test]
    public void EVSEs_together_never_take_more_than_the_station_may() =>
        Prop.ForAll(
            Gen.Choose(0, 80).ToArbitrary(),
            Gen.NonEmptyListOf(Gen.Choose(0, 40)).ToArbitrary(),
            static (capacity, demands) =>
            {
                var wanted = demands.Select(static d => (decimal)d).ToArray();
                var shares = FairShare.Divide(capacity, wanted);
                var sum = shares.Sum();
                return sum <= capacity
                    && shares.Zip(wanted).All(static x => x.First <= x.Second && x.First >= 0)
                    && Math.Abs(sum - Math.Min(capacity, wanted.Sum())) < 0.000001m;
            }).QuickCheckThrowOnFailure();

    private static void Holds(Func<IReadOnlyList<StoredProfile>, CompositeScheduleType, bool> property) =>
        Prop.ForAll(
            ProfileSet.ToArbitrary(),
            profiles => property([.. profiles], Calculator().Schedule(profiles, [Evse(transaction: "tx")], 1, Noon, Length, Unit.A))).QuickCheckThrowOnFailure();

    private static ChargingSchedulePeriodType At(CompositeScheduleType schedule, int second) =>
        schedule.ChargingSchedulePeriod.Last(p => p.StartPeriod <= second);

    private static IEnumerable<decimal> Applicable(IReadOnlyList<StoredProfile> profiles, int second)
    {
        var leading = s_limiting.ToDictionary(
            static purpose => purpose,
            purpose => profiles.Where(p => p.Purpose == purpose).OrderByDescending(static p => p.Profile.StackLevel).Select(p => Limit(p.Profile, second)).FirstOrDefault(static l => l is not null));
        if (leading[Purpose.TxProfile] is not null)
            leading.Remove(Purpose.TxDefaultProfile);
        return leading.Values.OfType<decimal>();
    }

    private static decimal? Limit(ChargingProfileType profile, int second)
    {
        var time = Noon.AddSeconds(second);
        var schedule = profile.ChargingSchedule[0];
        if (time < profile.ValidFrom || time >= profile.ValidTo)
            return null;
        var elapsed = (time - (schedule.StartSchedule ?? Noon)).TotalSeconds;
        if (elapsed < 0 || elapsed >= schedule.Duration)
            return null;
        return schedule.ChargingSchedulePeriod.Last(p => p.StartPeriod <= elapsed).Limit;
    }
}
