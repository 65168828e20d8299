namespace TestHarness.Ocpp.Messages.V201;

/// <summary>One way to value energy: a relative price, a share of renewables, an emission of carbon dioxide.</summary>
public sealed record CostType
{
    /// <summary>What the amount is: a relative price, an emission, or a share of renewables.</summary>
    public required CostKindEnumType CostKind { get; init; }

    /// <summary>Per kWh; times ten to the power of the multiplier.</summary>
    public required int Amount { get; init; }

    /// <summary>Exponent of ten, from -3 to 3.</summary>
    public int? AmountMultiplier { get; init; }

    public CustomDataType? CustomData { get; init; }
}
