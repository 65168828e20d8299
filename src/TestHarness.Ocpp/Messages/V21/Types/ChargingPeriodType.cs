using System.ComponentModel.DataAnnotations;

namespace TestHarness.Ocpp.Messages.V21;

/// <summary>A stretch of a transaction charged under the same conditions, with what was consumed in it.</summary>
public sealed record ChargingPeriodType
{
    /// <summary>How much of each quantity was used in the period.</summary>
    [MinLength(1)]
    public IReadOnlyList<CostDimensionType>? Dimensions { get; init; }

    /// <summary>The tariff that priced the period; absent when something else did.</summary>
    [MaxLength(60)]
    public string? TariffId { get; init; }

    /// <summary>The period ends where the next one starts.</summary>
    public required DateTimeOffset StartPeriod { get; init; }

    public CustomDataType? CustomData { get; init; }
}
