using System.ComponentModel.DataAnnotations;

namespace TestHarness.Ocpp.Messages.V21;

/// <summary>An amount of money in the currency of its tariff.</summary>
public sealed record PriceType
{
    /// <summary>Without tax; one of the two amounts is enough.</summary>
    public decimal? ExclTax { get; init; }

    /// <summary>With tax; one of the two amounts is enough.</summary>
    public decimal? InclTax { get; init; }

    /// <summary>The taxes between the two amounts, for the receipt.</summary>
    [MinLength(1), MaxLength(5)]
    public IReadOnlyList<TaxRateType>? TaxRates { get; init; }

    public CustomDataType? CustomData { get; init; }
}
