namespace TestHarness.Ocpp.Messages.V21;

/// <summary>A sum of money in the currency of its tariff.</summary>
public sealed record TotalPriceType
{
    /// <summary>Without tax; one of the two amounts is enough.</summary>
    public decimal? ExclTax { get; init; }

    /// <summary>With tax; one of the two amounts is enough.</summary>
    public decimal? InclTax { get; init; }

    public CustomDataType? CustomData { get; init; }
}
