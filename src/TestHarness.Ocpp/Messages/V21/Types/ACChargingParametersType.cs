namespace TestHarness.Ocpp.Messages.V21;

/// <summary>What an EV told of itself for AC charging over ISO 15118-2.</summary>
public sealed record ACChargingParametersType
{
    /// <summary>In Wh, preconditioning included.</summary>
    public required decimal EnergyAmount { get; init; }

    /// <summary>In A per phase.</summary>
    public required decimal EvMinCurrent { get; init; }

    /// <summary>In A per phase; the cable counted in.</summary>
    public required decimal EvMaxCurrent { get; init; }

    /// <summary>In V.</summary>
    public required decimal EvMaxVoltage { get; init; }

    public CustomDataType? CustomData { get; init; }
}
