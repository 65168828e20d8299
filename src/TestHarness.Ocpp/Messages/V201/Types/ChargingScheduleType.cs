using System.ComponentModel.DataAnnotations;

namespace TestHarness.Ocpp.Messages.V201;

/// <summary>Limits over time.</summary>
public sealed record ChargingScheduleType
{
    public required int Id { get; init; }

    /// <summary>The moment from which periods count; not for relative schedules.</summary>
    public DateTimeOffset? StartSchedule { get; init; }

    /// <summary>In seconds; when absent, the last period does not end.</summary>
    public int? Duration { get; init; }

    public required ChargingRateUnitEnumType ChargingRateUnit { get; init; }

    [MinLength(1), MaxLength(1024)]
    public required IReadOnlyList<ChargingSchedulePeriodType> ChargingSchedulePeriod { get; init; }

    /// <summary>The least that the EV can charge with, in the schedule's unit.</summary>
    public decimal? MinChargingRate { get; init; }

    public SalesTariffType? SalesTariff { get; init; }

    public CustomDataType? CustomData { get; init; }
}
