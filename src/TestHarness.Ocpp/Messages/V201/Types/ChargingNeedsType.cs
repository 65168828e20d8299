namespace TestHarness.Ocpp.Messages.V201;

/// <summary>What an EV wants of its charging session, as it said over ISO 15118.</summary>
public sealed record ChargingNeedsType
{
    /// <summary>Filled for charging with AC.</summary>
    public ACChargingParametersType? AcChargingParameters { get; init; }

    /// <summary>Filled for charging with DC.</summary>
    public DCChargingParametersType? DcChargingParameters { get; init; }

    /// <summary>The mode that the EV chose.</summary>
    public required EnergyTransferModeEnumType RequestedEnergyTransfer { get; init; }

    /// <summary>When the EV expects to leave.</summary>
    public DateTimeOffset? DepartureTime { get; init; }

    public CustomDataType? CustomData { get; init; }
}
