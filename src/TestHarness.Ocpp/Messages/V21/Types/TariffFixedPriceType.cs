namespace TestHarness.Ocpp.Messages.V21;

/// <summary>A fixed fee with its conditions.</summary>
public sealed record TariffFixedPriceType
{
    /// <summary>When this price holds; always when absent.</summary>
    public TariffConditionsFixedType? Conditions { get; init; }

    /// <summary>Without tax.</summary>
    public required decimal PriceFixed { get; init; }

    public CustomDataType? CustomData { get; init; }
}
