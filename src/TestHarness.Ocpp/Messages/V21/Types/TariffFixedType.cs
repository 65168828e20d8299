using System.ComponentModel.DataAnnotations;

namespace TestHarness.Ocpp.Messages.V21;

/// <summary>What is charged once.</summary>
public sealed record TariffFixedType
{
    [MinLength(1)]
    public required IReadOnlyList<TariffFixedPriceType> Prices { get; init; }

    [MinLength(1), MaxLength(5)]
    public IReadOnlyList<TaxRateType>? TaxRates { get; init; }

    public CustomDataType? CustomData { get; init; }
}
