namespace TestHarness.Ocpp.Messages.V21;

/// <summary>A price of time with its conditions.</summary>
public sealed record TariffTimePriceType
{
    /// <summary>Without tax.</summary>
    public required decimal PriceMinute { get; init; }

    /// <summary>When this price holds; always when absent.</summary>
    public TariffConditionsType? Conditions { get; init; }

    public CustomDataType? CustomData { get; init; }
}
