using TestHarness.Ocpp.Messages.V21;

namespace TestHarness.Station;

/// <summary>What a vehicle that speaks ISO 15118 tells the station.</summary>
public sealed record EvIso15118Options
{
    /// <summary>The vehicle's EVCCID, which ISO 15118 calls so: a MAC address as 12 hexadecimal digits, or the longer form of part 20.</summary>
    public string EvccId { get; init; } = "0011223344AA";

    /// <summary>Whether it speaks ISO 15118-20; otherwise ISO 15118-2.</summary>
    public bool IsPart20 { get; init; }

    /// <summary>How long it takes from plugging in until the vehicle presents its contract: signal level attenuation, address, TLS and session setup.</summary>
    public TimeSpan SetupTime { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>The eMAID of its contract; null when it has none and uses external identification.</summary>
    public string? EMaid { get; init; }

    /// <summary>Its contract certificate and the sub-CAs above it, PEM, leaf first, without the root.</summary>
    public string? ContractCertificateChain { get; init; }

    /// <summary>The private key of the contract certificate, PEM, with which the vehicle proves that the contract is its own.</summary>
    public string? ContractCertificateKey { get; init; }

    /// <summary>The energy transfer that it asks for; null takes the usual one of the outlet.</summary>
    public EnergyTransferModeEnumType? RequestedEnergyTransfer { get; init; }

    /// <summary>All energy transfers that it can do; empty tells none.</summary>
    public IReadOnlyList<EnergyTransferModeEnumType> AvailableEnergyTransfer { get; init; } = [];

    /// <summary>Who decides on the schedule (ISO 15118-20).</summary>
    public ControlModeEnumType ControlMode { get; init; } = ControlModeEnumType.DynamicControl;

    /// <summary>Whether it tells its most power for each phase by itself.</summary>
    public bool NamesPhases { get; init; }

    /// <summary>Energy that it wants, in Wh; null fills the battery.</summary>
    public double? EnergyAmount { get; init; }

    /// <summary>How long after plugging in it wants to leave; null tells none.</summary>
    public TimeSpan? Departure { get; init; }
}
