using System.ComponentModel.DataAnnotations;

namespace TestHarness.Ocpp.Messages.V21;

/// <summary>The cost of a transaction, in all and by what it is for.</summary>
public sealed record TotalCostType
{
    /// <summary>ISO 4217.</summary>
    [MaxLength(3)]
    public required string Currency { get; init; }

    /// <summary>Whether the total was consumed, or is the tariff's least or most.</summary>
    public required TariffCostEnumType TypeOfCost { get; init; }

    /// <summary>Fees due once, without those of a reservation.</summary>
    public PriceType? Fixed { get; init; }

    /// <summary>For the energy.</summary>
    public PriceType? Energy { get; init; }

    /// <summary>For the time of charging.</summary>
    public PriceType? ChargingTime { get; init; }

    /// <summary>For the time without charging.</summary>
    public PriceType? IdleTime { get; init; }

    /// <summary>For the time reserved.</summary>
    public PriceType? ReservationTime { get; init; }

    /// <summary>Fees due once for the reservation.</summary>
    public PriceType? ReservationFixed { get; init; }

    /// <summary>All of the above together.</summary>
    public required TotalPriceType Total { get; init; }

    public CustomDataType? CustomData { get; init; }
}
