namespace TestHarness.Ocpp.Messages.V21;

/// <summary>What a transaction consumed in all.</summary>
public sealed record TotalUsageType
{
    /// <summary>In Wh.</summary>
    public required decimal Energy { get; init; }

    /// <summary>In seconds, with and without energy flowing.</summary>
    public required int ChargingTime { get; init; }

    /// <summary>Seconds in which no energy flowed.</summary>
    public required int IdleTime { get; init; }

    /// <summary>In seconds.</summary>
    public int? ReservationTime { get; init; }

    public CustomDataType? CustomData { get; init; }
}
