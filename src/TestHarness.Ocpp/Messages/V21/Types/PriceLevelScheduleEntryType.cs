namespace TestHarness.Ocpp.Messages.V21;

/// <summary>A stretch of a price level schedule.</summary>
public sealed record PriceLevelScheduleEntryType
{
    /// <summary>In seconds.</summary>
    public required int Duration { get; init; }

    /// <summary>The lower, the cheaper.</summary>
    [Minimum(0)]
    public required int PriceLevel { get; init; }

    public CustomDataType? CustomData { get; init; }
}
