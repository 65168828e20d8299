namespace TestHarness.Ocpp.Messages.V21;

/// <summary>How much was consumed of one priced quantity.</summary>
public sealed record CostDimensionType
{
    /// <summary>Which quantity, and so which unit.</summary>
    public required CostDimensionEnumType Type { get; init; }

    /// <summary>In the unit of the quantity: Wh, A, W or seconds.</summary>
    public required decimal Volume { get; init; }

    public CustomDataType? CustomData { get; init; }
}
