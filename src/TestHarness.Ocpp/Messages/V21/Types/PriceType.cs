using System.ComponentModel.DataAnnotations;

namespace TestHarness.Ocpp.Messages.V21;

/// <summary>An amount of money in the currency of its tariff.</summary>
public sealed record PriceType
{
    public decimal? ExclTax { get; init; }

    public decimal? InclTax { get; init; }

    [MinLength(1), MaxLength(5)]
    public IReadOnlyList<TaxRateType>? TaxRates { get; init; }

    public CustomDataType? CustomData { get; init; }
}
