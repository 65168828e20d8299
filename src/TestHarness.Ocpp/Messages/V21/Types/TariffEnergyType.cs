using System.ComponentModel.DataAnnotations;

namespace TestHarness.Ocpp.Messages.V21;

/// <summary>What energy costs.</summary>
public sealed record TariffEnergyType
{
    [MinLength(1)]
    public required IReadOnlyList<TariffEnergyPriceType> Prices { get; init; }

    [MinLength(1), MaxLength(5)]
    public IReadOnlyList<TaxRateType>? TaxRates { get; init; }

    public CustomDataType? CustomData { get; init; }
}
