namespace TestHarness.Station.SmartCharging.Composite;

/// <summary>Whole seconds and local time, which charging schedules are counted in.</summary>
/// <param name="Zone">The station's time zone, by which schedules with useLocalTime go (K01.FR.90).</param>
internal sealed record ScheduleClock(TimeZoneInfo Zone)
{
    // A step never leaps over more than one change of the zone's offset.
    private static readonly TimeSpan s_longestStep = TimeSpan.FromDays(30);

    /// <summary>Universal time.</summary>
    public static ScheduleClock Universal { get; } = new(TimeZoneInfo.Utc);

    /// <summary>The moment without its fraction of a second.</summary>
    public static DateTimeOffset Floor(DateTimeOffset time) => new(time.UtcTicks - (time.UtcTicks % TimeSpan.TicksPerSecond), TimeSpan.Zero);

    /// <summary>
    /// Seconds from a schedule's start to a moment; with local time the digits of both are compared,
    /// so that the hour that daylight saving skips or repeats is skipped or repeated in the schedule too (K01.FR.91).
    /// </summary>
    public long Elapsed(DateTimeOffset start, DateTimeOffset time, bool local)
    {
        var elapsed = local
            ? TimeZoneInfo.ConvertTime(Floor(time), Zone).DateTime - FloorDigits(start.DateTime)
            : Floor(time) - Floor(start);
        return (long)elapsed.TotalSeconds;
    }

    /// <summary>When so many seconds of a schedule have passed from now on, or an earlier moment at which local time was set.</summary>
    public DateTimeOffset After(DateTimeOffset time, long seconds, bool local)
    {
        time = Floor(time);
        if (!local)
            return time + TimeSpan.FromSeconds(seconds);
        var step = TimeSpan.FromSeconds(seconds);
        var end = time + (step < s_longestStep ? step : s_longestStep);
        if (Zone.GetUtcOffset(end) == Zone.GetUtcOffset(time))
            return end;
        var (before, after) = (time, end);
        while (after - before > TimeSpan.FromSeconds(1))
        {
            var middle = Floor(before + ((after - before) / 2));
            if (Zone.GetUtcOffset(middle) == Zone.GetUtcOffset(time))
                before = middle;
            else
                after = middle;
        }

        return after;
    }

    private static DateTime FloorDigits(DateTime time) => new(time.Ticks - (time.Ticks % TimeSpan.TicksPerSecond), DateTimeKind.Unspecified);
}
