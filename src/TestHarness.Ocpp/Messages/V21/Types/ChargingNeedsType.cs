using System.ComponentModel.DataAnnotations;

namespace TestHarness.Ocpp.Messages.V21;

/// <summary>What an EV wants of its charging session, as it said over ISO 15118.</summary>
public sealed record ChargingNeedsType
{
    public ACChargingParametersType? AcChargingParameters { get; init; }

    public DERChargingParametersType? DerChargingParameters { get; init; }

    public EVEnergyOfferType? EvEnergyOffer { get; init; }

    public required EnergyTransferModeEnumType RequestedEnergyTransfer { get; init; }

    public DCChargingParametersType? DcChargingParameters { get; init; }

    public V2XChargingParametersType? V2xChargingParameters { get; init; }

    [MinLength(1)]
    public IReadOnlyList<EnergyTransferModeEnumType>? AvailableEnergyTransfer { get; init; }

    public ControlModeEnumType? ControlMode { get; init; }

    public MobilityNeedsModeEnumType? MobilityNeedsMode { get; init; }

    /// <summary>When the EV expects to leave.</summary>
    public DateTimeOffset? DepartureTime { get; init; }

    public CustomDataType? CustomData { get; init; }
}
