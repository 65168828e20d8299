using System.ComponentModel.DataAnnotations;

namespace TestHarness.Ocpp.Messages.V201;

/// <summary>Limits over time.</summary>
public sealed record ChargingScheduleType
{
    /// <summary>What the EV names when it chooses among schedules.</summary>
    public required int Id { get; init; }

    /// <summary>The moment from which periods count; not for relative schedules.</summary>
    public DateTimeOffset? StartSchedule { get; init; }

    /// <summary>In seconds; when absent, the last period does not end.</summary>
    public int? Duration { get; init; }

    /// <summary>W or A, for every limit and set point in the schedule.</summary>
    public required ChargingRateUnitEnumType ChargingRateUnit { get; init; }

    /// <summary>In order of time; at most as many as SmartChargingCtrlr.PeriodsPerSchedule.</summary>
    [MinLength(1), MaxLength(1024)]
    public required IReadOnlyList<ChargingSchedulePeriodType> ChargingSchedulePeriod { get; init; }

    /// <summary>The least that the EV can charge with, in the schedule's unit.</summary>
    public decimal? MinChargingRate { get; init; }

    /// <summary>What the EV weighs costs with, as in ISO 15118-2.</summary>
    public SalesTariffType? SalesTariff { get; init; }

    public CustomDataType? CustomData { get; init; }
}
