using System.ComponentModel.DataAnnotations;

namespace TestHarness.Ocpp.Messages.V21;

/// <summary>What an EV wants of its charging session, as it said over ISO 15118.</summary>
public sealed record ChargingNeedsType
{
    /// <summary>Filled for charging with AC.</summary>
    public ACChargingParametersType? AcChargingParameters { get; init; }

    /// <summary>Filled for ISO 15118-20 with DER control in the EV (R02).</summary>
    public DERChargingParametersType? DerChargingParameters { get; init; }

    /// <summary>When, how much and for which price the EV would feed in.</summary>
    public EVEnergyOfferType? EvEnergyOffer { get; init; }

    /// <summary>The mode that the EV chose.</summary>
    public required EnergyTransferModeEnumType RequestedEnergyTransfer { get; init; }

    /// <summary>Filled for charging with DC.</summary>
    public DCChargingParametersType? DcChargingParameters { get; init; }

    /// <summary>Filled for ISO 15118-20, and wherever the EV can feed in.</summary>
    public V2XChargingParametersType? V2xChargingParameters { get; init; }

    /// <summary>All modes that the EV can do.</summary>
    [MinLength(1)]
    public IReadOnlyList<EnergyTransferModeEnumType>? AvailableEnergyTransfer { get; init; }

    /// <summary>Whether the EV follows a schedule or set points as they come; scheduled when absent.</summary>
    public ControlModeEnumType? ControlMode { get; init; }

    /// <summary>Whether only the EV, or also the station and the CSMS, may change charge goals and departure.</summary>
    public MobilityNeedsModeEnumType? MobilityNeedsMode { get; init; }

    /// <summary>When the EV expects to leave.</summary>
    public DateTimeOffset? DepartureTime { get; init; }

    public CustomDataType? CustomData { get; init; }
}
