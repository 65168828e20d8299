using System.ComponentModel.DataAnnotations;

namespace TestHarness.Ocpp.Messages.V21;

/// <summary>The schedule that results from all charging profiles and limits at an EVSE.</summary>
public sealed record CompositeScheduleType
{
    /// <summary>0 for the station as a whole.</summary>
    [Minimum(0)]
    public required int EvseId { get; init; }

    /// <summary>Seconds that the schedule covers.</summary>
    public required int Duration { get; init; }

    /// <summary>The moment from which periods count.</summary>
    public required DateTimeOffset ScheduleStart { get; init; }

    public required ChargingRateUnitEnumType ChargingRateUnit { get; init; }

    [MinLength(1)]
    public required IReadOnlyList<ChargingSchedulePeriodType> ChargingSchedulePeriod { get; init; }

    public CustomDataType? CustomData { get; init; }
}
