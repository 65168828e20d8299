using TestHarness.Ocpp.Messages.V21;

namespace TestHarness.Station.SmartCharging.Composite;

/// <summary>Reads a single charging profile as a function of time.</summary>
internal sealed class ProfileTimeline(ScheduleClock clock)
{
    /// <summary>Since when the station has no connection; null while it has one (K01.FR.101).</summary>
    public DateTimeOffset? OfflineSince { get; init; }

    /// <summary>
    /// Seconds by which the period at an index starts later, for a schedule with randomizedDelay; asked only for periods but the first (K01.FR.92).
    /// </summary>
    public Func<StoredProfile, ScheduleContext, int, int> RandomDelay { get; init; } = static (_, _, _) => 0;

    /// <summary>What the profile says at a moment, and when that may change next: null when never.</summary>
    /// <param name="stored">The profile.</param>
    /// <param name="context">The EVSE.</param>
    /// <param name="now">When Relative schedules start if energy is not offered yet.</param>
    /// <param name="time">The moment.</param>
    public (ScheduleSlot? Slot, DateTimeOffset? Next) At(StoredProfile stored, ScheduleContext context, DateTimeOffset now, DateTimeOffset time)
    {
        var profile = stored.Profile;
        time = ScheduleClock.Floor(time);
        if (stored.Expired)
            return (null, null);
        if (profile.ValidFrom is { } from && time < ScheduleClock.Floor(from))
            return (null, ScheduleClock.Floor(from));
        var end = End(profile);
        if (time >= end)
            return (null, null);
        var (slot, next) = InSchedule(stored, context, now, time);
        return (slot, Earlier(next, end));
    }

    /// <summary>The earlier of two moments, null being never.</summary>
    public static DateTimeOffset? Earlier(DateTimeOffset? a, DateTimeOffset? b) => a is null || b < a ? b : a;

    private DateTimeOffset? End(ChargingProfileType profile)
    {
        DateTimeOffset? end = profile.ValidTo is { } to ? ScheduleClock.Floor(to) : null;
        if (OfflineSince is { } since && profile.MaxOfflineDuration is { } longest)
            end = Earlier(end, ScheduleClock.Floor(since) + TimeSpan.FromSeconds(longest));
        return end;
    }

    private (ScheduleSlot? Slot, DateTimeOffset? Next) InSchedule(StoredProfile stored, ScheduleContext context, DateTimeOffset now, DateTimeOffset time)
    {
        var profile = stored.Profile;
        var schedule = profile.ChargingSchedule[context.ChosenSchedule < profile.ChargingSchedule.Count ? context.ChosenSchedule : 0];
        var kind = profile.ChargingProfileKind;
        var local = schedule.UseLocalTime == true && kind is (ChargingProfileKindEnumType.Absolute or ChargingProfileKindEnumType.Recurring);
        var start = kind switch
        {
            ChargingProfileKindEnumType.Relative => context.EnergyOfferedSince ?? now,
            ChargingProfileKindEnumType.Dynamic => profile.DynUpdateTime ?? time,
            _ => schedule.StartSchedule ?? now,
        };
        var elapsed = clock.Elapsed(start, time, local);
        if (elapsed < 0)
            return (null, clock.After(time, -elapsed, local));

        long? length = schedule.Duration;
        long? cycle = null;
        if (kind == ChargingProfileKindEnumType.Recurring)
        {
            cycle = profile.RecurrencyKind == RecurrencyKindEnumType.Weekly ? 7 * 86400 : 86400;
            elapsed %= cycle.Value;
            length = Math.Min(length ?? cycle.Value, cycle.Value);
        }

        if (elapsed >= length)
            return (null, cycle is { } whole ? clock.After(time, whole - elapsed, local) : null);

        ChargingSchedulePeriodType? current = null;
        long? until = length;
        foreach (var (period, startPeriod) in Periods(stored, context, schedule, length))
        {
            if (startPeriod > elapsed)
            {
                until = Math.Min(startPeriod, length ?? startPeriod);
                break;
            }

            current = period;
        }

        DateTimeOffset? next = until is { } boundary ? clock.After(time, boundary - elapsed, local) : null;
        return (current is null ? null : new ScheduleSlot(stored, schedule, current), next);
    }

    // Delays change neither start nor duration of the schedule; a period overtaken by the next one, or by the end, is skipped (K01.FR.94, K01.FR.97).
    private IEnumerable<(ChargingSchedulePeriodType Period, long Start)> Periods(StoredProfile stored, ScheduleContext context, ChargingScheduleType schedule, long? length)
    {
        var periods = schedule.ChargingSchedulePeriod;
        if (schedule.RandomizedDelay is not > 0)
            return periods.Select(static p => (p, (long)p.StartPeriod));
        var starts = periods.Select((p, i) => p.StartPeriod + (i == 0 ? 0L : RandomDelay(stored, context, i))).ToArray();
        return periods
            .Select((period, i) => (Period: period, Start: starts[i], Later: starts.Skip(i + 1).Append(length ?? long.MaxValue).Min()))
            .Where(static x => x.Start < x.Later)
            .Select(static x => (x.Period, x.Start));
    }
}
