namespace TestHarness.Ocpp.Messages.V16;

/// <summary>Limits over time.</summary>
public sealed record ChargingSchedule
{
    /// <summary>In seconds; when absent, the last period does not end.</summary>
    public int? Duration { get; init; }

    /// <summary>The moment from which periods count; not for relative schedules.</summary>
    public DateTimeOffset? StartSchedule { get; init; }

    /// <summary>W or A, for every limit in the schedule.</summary>
    public required ChargingRateUnitType ChargingRateUnit { get; init; }

    /// <summary>In order of time; the first one starts at 0.</summary>
    public required IReadOnlyList<ChargingSchedulePeriod> ChargingSchedulePeriod { get; init; }

    /// <summary>The least that the EV can charge with, in the schedule's unit, at most one decimal.</summary>
    [MultipleOf("0.1")]
    public decimal? MinChargingRate { get; init; }
}
