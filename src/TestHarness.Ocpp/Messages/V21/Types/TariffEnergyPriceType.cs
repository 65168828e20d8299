namespace TestHarness.Ocpp.Messages.V21;

/// <summary>A price of energy with its conditions.</summary>
public sealed record TariffEnergyPriceType
{
    /// <summary>Without tax.</summary>
    public required decimal PriceKwh { get; init; }

    /// <summary>When this price holds; always when absent.</summary>
    public TariffConditionsType? Conditions { get; init; }

    public CustomDataType? CustomData { get; init; }
}
