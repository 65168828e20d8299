using System.ComponentModel.DataAnnotations;

namespace TestHarness.Ocpp.Messages.V21;

/// <summary>What energy costs.</summary>
public sealed record TariffEnergyType
{
    /// <summary>The first one whose conditions are met counts.</summary>
    [MinLength(1)]
    public required IReadOnlyList<TariffEnergyPriceType> Prices { get; init; }

    /// <summary>None is due when absent, which is not the same as 0 percent.</summary>
    [MinLength(1), MaxLength(5)]
    public IReadOnlyList<TaxRateType>? TaxRates { get; init; }

    public CustomDataType? CustomData { get; init; }
}
