using System.ComponentModel.DataAnnotations;
using TestHarness.Ocpp.Messages.Formats;

namespace TestHarness.Ocpp.Messages.V21;

/// <summary>Limits or set points over time.</summary>
public sealed record ChargingScheduleType
{
    /// <summary>What the EV names when it chooses among schedules.</summary>
    public required int Id { get; init; }

    /// <summary>The cap that holds once the battery is that full.</summary>
    public LimitAtSoCType? LimitAtSoC { get; init; }

    /// <summary>The moment from which periods count; not for relative schedules.</summary>
    public DateTimeOffset? StartSchedule { get; init; }

    /// <summary>In seconds; when absent, the last period does not end.</summary>
    public int? Duration { get; init; }

    /// <summary>W or A, for every limit and set point in the schedule.</summary>
    public required ChargingRateUnitEnumType ChargingRateUnit { get; init; }

    /// <summary>The least that the EV can charge with, in the schedule's unit.</summary>
    public decimal? MinChargingRate { get; init; }

    /// <summary>How far the EV may depart from its announced power.</summary>
    public decimal? PowerTolerance { get; init; }

    /// <summary>Names this schedule in the signature of the price schedules.</summary>
    [Minimum(0)]
    public int? SignatureId { get; init; }

    /// <summary>Hash over the EXI of the price schedule, Base64; part of its signature.</summary>
    [MaxLength(88)]
    [Base64]
    public string? DigestValue { get; init; }

    /// <summary>True to read times by the station's own clock, without their zone.</summary>
    public bool? UseLocalTime { get; init; }

    /// <summary>In order of time; at most as many as SmartChargingCtrlr.PeriodsPerSchedule.</summary>
    [MinLength(1), MaxLength(1024)]
    public required IReadOnlyList<ChargingSchedulePeriodType> ChargingSchedulePeriod { get; init; }

    /// <summary>Most seconds by which the start of each period is put off at random.</summary>
    [Minimum(0)]
    public int? RandomizedDelay { get; init; }

    /// <summary>What the EV weighs costs with, as in ISO 15118-2.</summary>
    public SalesTariffType? SalesTariff { get; init; }

    /// <summary>Prices in money for the EV, as in ISO 15118-20.</summary>
    public AbsolutePriceScheduleType? AbsolutePriceSchedule { get; init; }

    /// <summary>Price levels for the EV, as in ISO 15118-20.</summary>
    public PriceLevelScheduleType? PriceLevelSchedule { get; init; }

    public CustomDataType? CustomData { get; init; }
}
