namespace TestHarness.Ocpp.Messages.V21;

/// <summary>A sum of money in the currency of its tariff.</summary>
public sealed record TotalPriceType
{
    public decimal? ExclTax { get; init; }

    public decimal? InclTax { get; init; }

    public CustomDataType? CustomData { get; init; }
}
