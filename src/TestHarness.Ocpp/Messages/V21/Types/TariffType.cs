using System.ComponentModel.DataAnnotations;

namespace TestHarness.Ocpp.Messages.V21;

/// <summary>What charging costs: energy, time and fixed fees, each by conditions.</summary>
public sealed record TariffType
{
    /// <summary>Not used twice in a station (I07.FR.04).</summary>
    [MaxLength(60)]
    public required string TariffId { get; init; }

    /// <summary>What the driver reads about the price, one text a language.</summary>
    [MinLength(1), MaxLength(10)]
    public IReadOnlyList<MessageContentType>? Description { get; init; }

    /// <summary>ISO 4217.</summary>
    [MaxLength(3)]
    public required string Currency { get; init; }

    /// <summary>Price of the energy.</summary>
    public TariffEnergyType? Energy { get; init; }

    /// <summary>At once when absent.</summary>
    public DateTimeOffset? ValidFrom { get; init; }

    /// <summary>Price of the time in which energy flows.</summary>
    public TariffTimeType? ChargingTime { get; init; }

    /// <summary>Price of the time in which none flows.</summary>
    public TariffTimeType? IdleTime { get; init; }

    /// <summary>What is due once, by the conditions at the start.</summary>
    public TariffFixedType? FixedFee { get; init; }

    /// <summary>Price of the time reserved.</summary>
    public TariffTimeType? ReservationTime { get; init; }

    /// <summary>What is due once for a reservation.</summary>
    public TariffFixedType? ReservationFixed { get; init; }

    /// <summary>What a transaction costs at least.</summary>
    public PriceType? MinCost { get; init; }

    /// <summary>What a transaction costs at most.</summary>
    public PriceType? MaxCost { get; init; }

    public CustomDataType? CustomData { get; init; }
}
