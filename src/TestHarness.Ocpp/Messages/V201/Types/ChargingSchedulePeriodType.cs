namespace TestHarness.Ocpp.Messages.V201;

/// <summary>A stretch of a charging schedule with one limit; it lasts until the next period starts.</summary>
public sealed record ChargingSchedulePeriodType
{
    /// <summary>Seconds from the start of the schedule.</summary>
    public required int StartPeriod { get; init; }

    /// <summary>In W or A, as the schedule's unit says.</summary>
    public required decimal Limit { get; init; }

    /// <summary>How many phases to charge with; 3 when absent on AC.</summary>
    public int? NumberPhases { get; init; }

    /// <summary>Which phase to charge with, when it is only one.</summary>
    public int? PhaseToUse { get; init; }

    public CustomDataType? CustomData { get; init; }
}
