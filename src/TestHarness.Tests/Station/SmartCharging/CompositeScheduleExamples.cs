using FluentAssertions;
using NUnit.Framework;
using TestHarness.Ocpp.Messages.V21;
using TestHarness.Station.SmartCharging;
using TestHarness.Station.SmartCharging.Composite;
using static TestHarness.Tests.Station.SmartCharging.Profiles;
using Kind = TestHarness.Ocpp.Messages.V21.ChargingProfileKindEnumType;
using Purpose = TestHarness.Ocpp.Messages.V21.ChargingProfilePurposeEnumType;
using Unit = TestHarness.Ocpp.Messages.V21.ChargingRateUnitEnumType;

namespace TestHarness.Tests.Station.SmartCharging;

[TestFixture]
public sealed class CompositeScheduleExamples
{
    [Test]
    public void Without_profiles_the_outlet_s_own_limit_is_told()
    {
        Schedule([], 300).Limits().Should().Equal((0, 32m));
    }

    [Test]
    public void A_higher_stack_level_overrules_a_lower_one_while_it_lasts()
    {
        var start = Noon.AddSeconds(-5);
        var low = Absolute(Purpose.TxDefaultProfile, 0, start, 400, (0, 6), (100, 8), (200, 10));
        var high = Absolute(Purpose.TxDefaultProfile, 1, start, 150, (0, 7), (100, 9));

        var schedule = Schedule([low, high], 350);

        schedule.Limits().Should().Equal((0, 7m), (95, 9m), (145, 8m), (195, 10m));
        schedule.Duration.Should().Be(350);
        schedule.ScheduleStart.Should().Be(Noon);
    }

    [Test]
    public void Purposes_are_merged_by_the_lowest_limit_and_a_TxProfile_overrules_the_default()
    {
        var max = Absolute(Purpose.ChargingStationMaxProfile, 0, Noon, 86400, (0, 10));
        var standard = Absolute(Purpose.TxDefaultProfile, 0, Noon, 300, (0, 6), (60, 10), (120, 8), (180, 15), (260, 8));
        var own = Absolute(Purpose.TxProfile, 0, Noon, 260, (0, 8), (50, 11), (140, 16), (200, 6), (240, 12));

        Schedule([max, standard, own], 400, Evse(transaction: "tx")).Limits()
            .Should().Equal((0, 8m), (50, 10m), (200, 6m), (240, 10m), (260, 8m), (300, 10m));
    }

    [Test]
    public void A_TxProfile_counts_only_for_its_own_transaction()
    {
        var own = Absolute(Purpose.TxProfile, 0, Noon, null, (0, 8));

        Schedule([own], 60, Evse(transaction: "another")).Limits().Should().Equal((0, 32m));
        Schedule([own], 60, Evse()).Limits().Should().Equal((0, 32m));
    }

    [Test]
    public void A_daily_profile_comes_again_every_day_and_leaves_a_gap_between()
    {
        var daily = Of(Purpose.TxDefaultProfile, Kind.Recurring, 0, Noon.AddDays(-10).AddHours(5), 10800, Unit.A, (0, 6)).With(p => p with { RecurrencyKind = RecurrencyKindEnumType.Daily });

        Schedule([daily], 2 * 86400).Limits()
            .Should().Equal((0, 32m), (18000, 6m), (28800, 32m), (86400 + 18000, 6m), (86400 + 28800, 32m));
    }

    [Test]
    public void A_recurring_profile_does_nothing_before_its_first_start()
    {
        var daily = Of(Purpose.TxDefaultProfile, Kind.Recurring, 0, Noon.AddHours(1), null, Unit.A, (0, 6), (3600, 9)).With(p => p with { RecurrencyKind = RecurrencyKindEnumType.Daily });

        Schedule([daily], 3 * 3600).Limits().Should().Equal((0, 32m), (3600, 6m), (7200, 9m));
    }

    [Test]
    public void Sundays_and_a_holiday_are_exceptions_to_a_daily_rule()
    {
        var sunday = new DateTimeOffset(2026, 11, 22, 0, 0, 0, TimeSpan.Zero);
        var daily = Of(Purpose.TxDefaultProfile, Kind.Recurring, 1, new DateTimeOffset(2020, 1, 9, 17, 0, 0, TimeSpan.Zero), 10800, Unit.W, (0, 2000)).With(p => p with { RecurrencyKind = RecurrencyKindEnumType.Daily });
        var weekly = Of(Purpose.TxDefaultProfile, Kind.Recurring, 2, new DateTimeOffset(2020, 1, 5, 0, 0, 0, TimeSpan.Zero), 86400, Unit.W, (0, 999999)).With(p => p with { RecurrencyKind = RecurrencyKindEnumType.Weekly });
        var holiday = Of(Purpose.TxDefaultProfile, Kind.Absolute, 3, sunday.AddDays(2), 86400, Unit.W, (0, 999999)).With(p => p with { ValidFrom = sunday.AddDays(-30), ValidTo = sunday.AddDays(30) });

        Calculator().Schedule([daily, weekly, holiday], [Evse()], 1, sunday.AddDays(-1), 5 * 86400, Unit.W).Limits()
            .Should().Equal((0, 22080m), (61200, 2000m), (72000, 22080m), ((2 * 86400) + 61200, 2000m), ((2 * 86400) + 72000, 22080m), ((4 * 86400) + 61200, 2000m), ((4 * 86400) + 72000, 22080m));
    }

    [Test]
    public void A_relative_profile_starts_when_energy_was_first_offered()
    {
        var relative = Of(Purpose.TxDefaultProfile, Kind.Relative, 0, null, null, Unit.A, (0, 16), (60, 8));

        Schedule([relative], 100, Evse(transaction: "tx") with { EnergyOfferedSince = Noon.AddSeconds(-20) }).Limits().Should().Equal((0, 16m), (40, 8m));
        Schedule([relative], 100, Evse()).Limits().Should().Equal((0, 16m), (60, 8m));
    }

    [Test]
    public void A_dynamic_profile_ends_when_no_update_came_within_its_duration()
    {
        var dynamic = Of(Purpose.TxDefaultProfile, Kind.Dynamic, 1, null, 60, Unit.A, (0, 10)).With(p => p with { DynUpdateTime = Noon.AddSeconds(-20) });
        var fallback = Absolute(Purpose.TxDefaultProfile, 0, Noon.AddDays(-1), null, (0, 6));

        Schedule([dynamic, fallback], 100).Limits().Should().Equal((0, 10m), (40, 6m));
    }

    [Test]
    public void A_profile_is_valid_from_validFrom_until_validTo()
    {
        var profile = Absolute(Purpose.TxDefaultProfile, 0, Noon.AddDays(-1), null, (0, 6)).With(p => p with { ValidFrom = Noon.AddSeconds(10), ValidTo = Noon.AddSeconds(30) });

        Schedule([profile], 60).Limits().Should().Equal((0, 32m), (10, 6m), (30, 32m));
    }

    [Test]
    public void Periods_past_the_duration_are_not_executed()
    {
        var profile = Absolute(Purpose.TxDefaultProfile, 0, Noon, 50, (0, 6), (50, 1), (70, 2));

        Schedule([profile], 100).Limits().Should().Equal((0, 6m), (50, 32m));
    }

    [Test]
    public void Watts_become_amperes_by_nominal_voltage_and_the_period_s_phases()
    {
        var watts = Of(Purpose.TxDefaultProfile, Kind.Absolute, 0, Noon, null, Unit.W, (0, 6900), (60, 1380))
            .WithPeriods(p => p with { NumberPhases = p.StartPeriod == 0 ? null : 1 });

        var schedule = Schedule([watts], 120);

        schedule.Limits().Should().Equal((0, 10m), (60, 6m));
        schedule.ChargingSchedulePeriod[1].NumberPhases.Should().Be(1);
    }

    [Test]
    public void Amperes_become_watts_over_the_phases_in_use()
    {
        var amperes = Absolute(Purpose.TxDefaultProfile, 0, Noon, null, (0, 6)).WithPeriods(p => p with { NumberPhases = 2 });

        Calculator().Schedule([amperes], [Evse()], 1, Noon, 60, Unit.W).Limits().Should().Equal((0, 2760m));
    }

    [Test]
    public void Limits_of_both_units_are_compared_by_the_current_of_a_phase()
    {
        var max = Absolute(Purpose.ChargingStationMaxProfile, 0, Noon, null, (0, 9), (30, 12));
        var standard = Of(Purpose.TxDefaultProfile, Kind.Absolute, 0, Noon, null, Unit.W, (0, 6900));

        Schedule([max, standard], 60).Limits().Should().Equal((0, 9m), (30, 10m));
    }

    [Test]
    public void The_lowest_number_of_phases_counts()
    {
        var max = Absolute(Purpose.ChargingStationMaxProfile, 0, Noon, null, (0, 16)).WithPeriods(p => p with { NumberPhases = 1, PhaseToUse = 2 });
        var standard = Absolute(Purpose.TxDefaultProfile, 0, Noon, null, (0, 10)).WithPeriods(p => p with { NumberPhases = 3 });

        var period = Schedule([max, standard], 60).ChargingSchedulePeriod.Should().ContainSingle().Subject;

        period.Should().BeEquivalentTo(new { Limit = 10m, NumberPhases = 1, PhaseToUse = 2 });
    }

    [Test]
    public void A_converted_limit_is_cut_to_one_decimal_and_never_above_the_original()
    {
        var watts = Of(Purpose.TxDefaultProfile, Kind.Absolute, 0, Noon, null, Unit.W, (0, 6000));

        Schedule([watts], 60).Limits().Should().Equal((0, 8.6m));
        Calculator().Schedule([watts], [Evse()], 1, Noon, 60, Unit.W).Limits().Should().Equal((0, 6000m));
    }

    [Test]
    public void Local_generation_comes_on_top_but_never_above_what_the_outlet_carries()
    {
        var standard = Of(Purpose.TxDefaultProfile, Kind.Relative, 0, null, null, Unit.W, (0, 5000));
        var sun = Of(Purpose.LocalGeneration, Kind.Absolute, 0, Noon, null, Unit.W, (0, 2000), (60, 1000), (120, 90000));

        Calculator().Schedule([standard, sun], [Evse()], 1, Noon, 180, Unit.W).Limits().Should().Equal((0, 7000m), (60, 6000m), (120, 22080m));
    }

    [Test]
    public void Priority_charging_replaces_the_transaction_s_profiles_but_not_the_station_s()
    {
        var max = Absolute(Purpose.ChargingStationMaxProfile, 0, Noon, null, (0, 20));
        var own = Absolute(Purpose.TxProfile, 5, Noon, null, (0, 6));
        var priority = Of(Purpose.PriorityCharging, Kind.Relative, 0, null, null, Unit.A, (0, 32));

        Schedule([max, own, priority], 60, Evse(transaction: "tx")).Limits().Should().Equal((0, 6m));
        Schedule([max, own, priority], 60, Evse(transaction: "tx") with { PriorityCharging = true }).Limits().Should().Equal((0, 20m));
    }

    [Test]
    public void What_the_station_may_take_is_divided_among_its_transactions()
    {
        var max = Absolute(Purpose.ChargingStationMaxProfile, 0, Noon, null, (0, 30));
        var small = Absolute(Purpose.TxDefaultProfile, 0, Noon, null, (0, 8)) with { EvseId = 2 };
        ScheduleContext[] evses = [Evse(1, "a"), Evse(2, "b")];

        Calculator().Schedule([max, small], evses, 1, Noon, 60, Unit.A).Limits().Should().Equal((0, 22m));
        Calculator().Schedule([max, small], evses, 2, Noon, 60, Unit.A).Limits().Should().Equal((0, 8m));
        Calculator().Schedule([max, small], evses, 0, Noon, 60, Unit.A).Limits().Should().Equal((0, 30m));
    }

    [Test]
    public void The_station_s_schedule_is_the_sum_of_its_EVSEs()
    {
        var standard = Absolute(Purpose.TxDefaultProfile, 0, Noon, null, (0, 6), (60, 16)) with { EvseId = 0 };

        Calculator(new Supply(230, 3, 25)).Schedule([standard], [Evse(1), Evse(2)], 0, Noon, 120, Unit.A).Limits()
            .Should().Equal((0, 12m), (60, 25m));
    }

    [Test]
    public void A_single_phase_outlet_does_not_load_the_other_phases()
    {
        ScheduleContext[] evses = [Evse(1, supply: new Supply(230, 1, 16)), Evse(2, supply: new Supply(230, 1, 16))];

        Calculator().Schedule([], evses, 0, Noon, 60, Unit.W).Limits().Should().Equal((0, 7360m));
    }

    [Test]
    public void A_DC_outlet_is_limited_by_power_and_loads_all_phases_of_the_grid()
    {
        var outlet = new Supply(400, 1, 125, IsDirectCurrent: true);
        var max = Of(Purpose.ChargingStationMaxProfile, Kind.Absolute, 0, Noon, null, Unit.A, (0, 32));

        Calculator().Schedule([max], [Evse(supply: outlet)], 1, Noon, 60, Unit.W).Limits().Should().Equal((0, 22080m));
    }

    [Test]
    public void A_setpoint_is_capped_by_limit_and_dischargeLimit()
    {
        var supply = new Supply(230, 3, 32, MaxDischargeCurrent: 16);
        var v2x = Of(Purpose.TxProfile, Kind.Absolute, 0, Noon, null, Unit.W, (0, 0), (60, 0), (120, 0)).WithPeriods(p => p with
        {
            OperationMode = OperationModeEnumType.CentralSetpoint,
            Limit = null,
            Setpoint = p.StartPeriod switch { 0 => 15000, 60 => -20000, _ => -3000 },
        });
        var max = Of(Purpose.ChargingStationMaxProfile, Kind.Absolute, 0, Noon, null, Unit.W, (0, 9000));

        var periods = Calculator().Schedule([v2x, max], [Evse(transaction: "tx", supply: supply)], 1, Noon, 180, Unit.W).ChargingSchedulePeriod;

        periods.Select(static p => p.Setpoint).Should().Equal(9000m, -11040m, -3000m);
        periods.Should().OnlyContain(static p => p.Limit == 9000 && p.DischargeLimit == -11040 && p.OperationMode == OperationModeEnumType.CentralSetpoint);
    }

    [Test]
    public void The_external_setpoint_wins_unless_the_CSMS_was_given_priority()
    {
        var supply = new Supply(230, 3, 32, MaxDischargeCurrent: 32);
        var central = Of(Purpose.TxProfile, Kind.Absolute, 0, Noon, null, Unit.W, (0, 0)).WithPeriods(static p => p with { Limit = null, Setpoint = 4000, OperationMode = OperationModeEnumType.CentralSetpoint });
        var external = Of(Purpose.ChargingStationExternalConstraints, Kind.Absolute, 0, Noon, null, Unit.W, (0, 0)).WithPeriods(static p => p with { Limit = null, Setpoint = -1000, OperationMode = OperationModeEnumType.ExternalSetpoint });
        ScheduleContext[] evses = [Evse(transaction: "tx", supply: supply)];

        Calculator().Schedule([central, external], evses, 1, Noon, 60, Unit.W).ChargingSchedulePeriod.Should().ContainSingle(static p => p.Setpoint == -1000 && p.OperationMode == OperationModeEnumType.ExternalSetpoint);
        var csmsFirst = new CompositeCalculator(new ProfileTimeline(ScheduleClock.Universal), ThreePhase) { CsmsSetpointFirst = true };
        csmsFirst.Schedule([central, external], evses, 1, Noon, 60, Unit.W).ChargingSchedulePeriod.Should().ContainSingle(static p => p.Setpoint == 4000);
    }

    [Test]
    public void Beyond_a_state_of_charge_the_limit_is_capped()
    {
        var profile = Absolute(Purpose.TxProfile, 0, Noon, null, (0, 20)).WithSchedule(static s => s with { LimitAtSoC = new LimitAtSoCType { Soc = 80, Limit = 6 } });

        Schedule([profile], 60, Evse(transaction: "tx") with { StateOfCharge = 79 }).Limits().Should().Equal((0, 20m));
        Schedule([profile], 60, Evse(transaction: "tx") with { StateOfCharge = 80 }).Limits().Should().Equal((0, 6m));
        Schedule([profile], 60, Evse(transaction: "tx")).Limits().Should().Equal((0, 20m));
    }

    [Test]
    public void Values_of_single_phases_are_merged_phase_by_phase()
    {
        var profile = Of(Purpose.TxProfile, Kind.Absolute, 0, Noon, null, Unit.W, (0, 2300)).WithPeriods(static p => p with { LimitL2 = 4600, LimitL3 = 1150 });
        var max = Absolute(Purpose.ChargingStationMaxProfile, 0, Noon, null, (0, 15));

        Calculator().Schedule([profile, max], [Evse(transaction: "tx")], 1, Noon, 60, Unit.W).ChargingSchedulePeriod
            .Should().ContainSingle().Which.Should().BeEquivalentTo(new { Limit = 2300m, LimitL2 = 3450m, LimitL3 = 1150m });
    }

    [Test]
    public void Offline_a_profile_ends_after_maxOfflineDuration()
    {
        var v2x = Absolute(Purpose.TxDefaultProfile, 2, Noon.AddDays(-1), null, (0, 20)).With(static p => p with { MaxOfflineDuration = 60 });
        var simple = Absolute(Purpose.TxDefaultProfile, 1, Noon.AddDays(-1), null, (0, 10));
        var calculator = new CompositeCalculator(new ProfileTimeline(ScheduleClock.Universal) { OfflineSince = Noon.AddSeconds(-40) }, ThreePhase);

        calculator.Schedule([v2x, simple], [Evse()], 1, Noon, 60, Unit.A).Limits().Should().Equal((0, 20m), (20, 10m));
    }

    [Test]
    public void Local_time_skips_the_hour_that_summer_time_skips()
    {
        var berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");
        var midnight = new DateTimeOffset(2026, 3, 28, 23, 0, 0, TimeSpan.Zero);
        var daily = Of(Purpose.TxDefaultProfile, Kind.Recurring, 0, new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero), null, Unit.A, (0, 6), (9000, 8), (14400, 10))
            .With(static p => p with { RecurrencyKind = RecurrencyKindEnumType.Daily })
            .WithSchedule(static s => s with { UseLocalTime = true });

        Calculator(clock: new ScheduleClock(berlin)).Schedule([daily], [Evse()], 1, midnight, 6 * 3600, Unit.A).Limits()
            .Should().Equal((0, 6m), (7200, 8m), (10800, 10m));
    }

    [Test]
    public void A_period_overtaken_by_the_random_delay_of_the_next_is_skipped()
    {
        var profile = Absolute(Purpose.TxDefaultProfile, 0, Noon, null, (0, 1), (300, 2), (600, 3), (900, 4)).WithSchedule(static s => s with { RandomizedDelay = 800 });
        int[] delays = [0, 753, 123, 87];
        var timeline = new ProfileTimeline(ScheduleClock.Universal) { RandomDelay = (_, _, index) => delays[index] };

        new CompositeCalculator(timeline, ThreePhase).Schedule([profile], [Evse()], 1, Noon, 1200, Unit.A).Limits()
            .Should().Equal((0, 1m), (723, 3m), (987, 4m));
    }

    private static CompositeScheduleType Schedule(IReadOnlyCollection<StoredProfile> profiles, int duration, ScheduleContext? evse = null) =>
        Calculator().Schedule(profiles, [evse ?? Evse()], 1, Noon, duration, Unit.A);
}
