using System.ComponentModel.DataAnnotations;

namespace TestHarness.Ocpp.Messages.V201;

/// <summary>A stretch of a sales tariff.</summary>
public sealed record SalesTariffEntryType
{
    /// <summary>When the entry holds: start and length.</summary>
    public required RelativeTimeIntervalType RelativeTimeInterval { get; init; }

    /// <summary>The lower, the cheaper.</summary>
    [Minimum(0)]
    public int? EPriceLevel { get; init; }

    /// <summary>What the level means as relative price, emission or share of renewables.</summary>
    [MinLength(1), MaxLength(3)]
    public IReadOnlyList<ConsumptionCostType>? ConsumptionCost { get; init; }

    public CustomDataType? CustomData { get; init; }
}
