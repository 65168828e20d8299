namespace TestHarness.Rules.ChargingProfiles;

/// <summary>A charging profile that a station is known to hold.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Evse">Of which EVSE it is.</param>
/// <param name="Purpose">Its purpose.</param>
/// <param name="StackLevel">Its stack level.</param>
/// <param name="TransactionId">Of a TxProfile, whose it is.</param>
/// <param name="From">When it becomes valid.</param>
/// <param name="To">When it stops being valid.</param>
/// <param name="Ceiling">The highest value that any of its periods allows at any time, with its unit; null when there are times without one.</param>
internal sealed record InstalledProfile(
    long Id,
    long Evse,
    string Purpose,
    long StackLevel,
    string? TransactionId,
    DateTimeOffset From,
    DateTimeOffset To,
    (decimal Limit, string Unit)? Ceiling)
{
    /// <summary>The profile of a request; null when it lacks what makes one.</summary>
    /// <param name="sent">The profile.</param>
    /// <param name="at">When the station accepted it.</param>
    internal static InstalledProfile? Of(SentProfile sent, DateTimeOffset at) =>
        sent is { Id: { } id, Evse: { } evse, Purpose: { } purpose } && sent.Profile.Number("stackLevel") is { } level
            ? new InstalledProfile(
                id,
                evse,
                purpose,
                level,
                sent.TransactionId,
                sent.Profile.Time("validFrom") ?? DateTimeOffset.MinValue,
                sent.Profile.Time("validTo") ?? DateTimeOffset.MaxValue,
                CeilingOf(sent, at))
            : null;

    /// <summary>Whether both are valid at some time.</summary>
    internal bool Overlaps(InstalledProfile other) => From < other.To && other.From < To;

    // Only an absolute schedule without end, that began before its profile can be asked for, limits all that is to come.
    private static (decimal Limit, string Unit)? CeilingOf(SentProfile sent, DateTimeOffset at)
    {
        if (sent.Kind != "Absolute" || sent.Profile.Has("maxOfflineDuration") || sent.Schedules.ToList() is not [var (schedule, _)])
            return null;
        if (schedule.Has("duration") || schedule.Has("useLocalTime") || !(schedule.Time("startSchedule") <= at) || schedule.Text("chargingRateUnit") is not { } unit)
            return null;
        decimal? highest = null;
        foreach (var period in schedule.Items("chargingSchedulePeriod"))
        {
            if (period.Decimal("limit") is not { } limit || period.Has("limit_L2") || period.Has("limit_L3"))
                return null;
            highest = Math.Max(highest ?? limit, limit);
        }

        return highest is { } ceiling ? (ceiling, unit) : null;
    }
}
