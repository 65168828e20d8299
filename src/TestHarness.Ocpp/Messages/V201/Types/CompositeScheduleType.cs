using System.ComponentModel.DataAnnotations;

namespace TestHarness.Ocpp.Messages.V201;

/// <summary>The schedule that results from all charging profiles and limits at an EVSE.</summary>
public sealed record CompositeScheduleType
{
    /// <summary>In order of time, from the start of the schedule.</summary>
    [MinLength(1)]
    public required IReadOnlyList<ChargingSchedulePeriodType> ChargingSchedulePeriod { get; init; }

    /// <summary>0 for the station as a whole.</summary>
    public required int EvseId { get; init; }

    /// <summary>Seconds that the schedule covers.</summary>
    public required int Duration { get; init; }

    /// <summary>The moment from which periods count.</summary>
    public required DateTimeOffset ScheduleStart { get; init; }

    /// <summary>W or A, for the limits and set points in the periods.</summary>
    public required ChargingRateUnitEnumType ChargingRateUnit { get; init; }

    public CustomDataType? CustomData { get; init; }
}
