namespace TestHarness.Ocpp.Messages.V201;

/// <summary>What an EV wants of its charging session, as it said over ISO 15118.</summary>
public sealed record ChargingNeedsType
{
    public ACChargingParametersType? AcChargingParameters { get; init; }

    public DCChargingParametersType? DcChargingParameters { get; init; }

    public required EnergyTransferModeEnumType RequestedEnergyTransfer { get; init; }

    /// <summary>When the EV expects to leave.</summary>
    public DateTimeOffset? DepartureTime { get; init; }

    public CustomDataType? CustomData { get; init; }
}
