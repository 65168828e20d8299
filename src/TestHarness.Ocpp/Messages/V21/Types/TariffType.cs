using System.ComponentModel.DataAnnotations;

namespace TestHarness.Ocpp.Messages.V21;

/// <summary>What charging costs: energy, time and fixed fees, each by conditions.</summary>
public sealed record TariffType
{
    [MaxLength(60)]
    public required string TariffId { get; init; }

    [MinLength(1), MaxLength(10)]
    public IReadOnlyList<MessageContentType>? Description { get; init; }

    /// <summary>ISO 4217.</summary>
    [MaxLength(3)]
    public required string Currency { get; init; }

    public TariffEnergyType? Energy { get; init; }

    /// <summary>At once when absent.</summary>
    public DateTimeOffset? ValidFrom { get; init; }

    public TariffTimeType? ChargingTime { get; init; }

    public TariffTimeType? IdleTime { get; init; }

    public TariffFixedType? FixedFee { get; init; }

    public TariffTimeType? ReservationTime { get; init; }

    public TariffFixedType? ReservationFixed { get; init; }

    public PriceType? MinCost { get; init; }

    public PriceType? MaxCost { get; init; }

    public CustomDataType? CustomData { get; init; }
}
