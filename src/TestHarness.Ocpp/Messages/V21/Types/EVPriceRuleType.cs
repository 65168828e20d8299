namespace TestHarness.Ocpp.Messages.V21;

/// <summary>The price of fed-back energy from a power level on.</summary>
public sealed record EVPriceRuleType
{
    /// <summary>Per kWh.</summary>
    public required decimal EnergyFee { get; init; }

    /// <summary>The power from which this price holds, up to the next one's.</summary>
    public required decimal PowerRangeStart { get; init; }

    public CustomDataType? CustomData { get; init; }
}
