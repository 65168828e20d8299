namespace TestHarness.Ocpp.Messages.V21;

/// <summary>A fixed fee with its conditions.</summary>
public sealed record TariffFixedPriceType
{
    public TariffConditionsFixedType? Conditions { get; init; }

    /// <summary>Without tax.</summary>
    public required decimal PriceFixed { get; init; }

    public CustomDataType? CustomData { get; init; }
}
