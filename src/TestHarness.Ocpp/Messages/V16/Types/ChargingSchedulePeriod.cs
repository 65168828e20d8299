namespace TestHarness.Ocpp.Messages.V16;

/// <summary>A stretch of a charging schedule with one limit; it lasts until the next period starts.</summary>
public sealed record ChargingSchedulePeriod
{
    /// <summary>Seconds from the start of the schedule.</summary>
    public required int StartPeriod { get; init; }

    /// <summary>In W or A, as the schedule's unit says, at most one decimal.</summary>
    [MultipleOf("0.1")]
    public required decimal Limit { get; init; }

    /// <summary>How many phases to charge with; 3 when absent.</summary>
    public int? NumberPhases { get; init; }
}
