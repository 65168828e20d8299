using System.ComponentModel.DataAnnotations;

namespace TestHarness.Ocpp.Messages.V21;

/// <summary>What time costs.</summary>
public sealed record TariffTimeType
{
    [MinLength(1)]
    public required IReadOnlyList<TariffTimePriceType> Prices { get; init; }

    [MinLength(1), MaxLength(5)]
    public IReadOnlyList<TaxRateType>? TaxRates { get; init; }

    public CustomDataType? CustomData { get; init; }
}
