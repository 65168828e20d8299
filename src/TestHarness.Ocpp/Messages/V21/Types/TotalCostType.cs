using System.ComponentModel.DataAnnotations;

namespace TestHarness.Ocpp.Messages.V21;

/// <summary>The cost of a transaction, in all and by what it is for.</summary>
public sealed record TotalCostType
{
    /// <summary>ISO 4217.</summary>
    [MaxLength(3)]
    public required string Currency { get; init; }

    public required TariffCostEnumType TypeOfCost { get; init; }

    public PriceType? Fixed { get; init; }

    public PriceType? Energy { get; init; }

    public PriceType? ChargingTime { get; init; }

    public PriceType? IdleTime { get; init; }

    public PriceType? ReservationTime { get; init; }

    public PriceType? ReservationFixed { get; init; }

    public required TotalPriceType Total { get; init; }

    public CustomDataType? CustomData { get; init; }
}
