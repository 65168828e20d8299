namespace TestHarness.Ocpp.Messages.V201;

/// <summary>What an EV told of itself for AC charging over ISO 15118-2.</summary>
public sealed record ACChargingParametersType
{
    /// <summary>In Wh, preconditioning included.</summary>
    public required int EnergyAmount { get; init; }

    /// <summary>In A per phase.</summary>
    public required int EvMinCurrent { get; init; }

    /// <summary>In A per phase; the cable counted in.</summary>
    public required int EvMaxCurrent { get; init; }

    /// <summary>In V.</summary>
    public required int EvMaxVoltage { get; init; }

    public CustomDataType? CustomData { get; init; }
}
