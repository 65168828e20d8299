using System.ComponentModel.DataAnnotations;

namespace TestHarness.Ocpp.Messages.V21;

/// <summary>Has a VAT number checked before a receipt is made out to a company (C18).</summary>
[OcppMessage("VatNumberValidation", Sender = MessageSender.Station, Block = "C", IntroducedIn = OcppVersion.V21)]
public sealed record VatNumberValidationRequest : IOcppRequest<VatNumberValidationResponse>
{
    /// <summary>The number that a driver entered.</summary>
    [MaxLength(20)]
    public required string VatNumber { get; init; }

    /// <summary>The EVSE that the driver is at; comes back in the answer (C18.FR.10).</summary>
    [Minimum(0)]
    public int? EvseId { get; init; }

    public CustomDataType? CustomData { get; init; }
}

/// <summary>Whether the number is good, and whose it is.</summary>
public sealed record VatNumberValidationResponse
{
    /// <summary>Who holds the number.</summary>
    public AddressType? Company { get; init; }

    /// <summary>Gives the reason for the status.</summary>
    public StatusInfoType? StatusInfo { get; init; }

    /// <summary>The number asked about.</summary>
    [MaxLength(20)]
    public required string VatNumber { get; init; }

    /// <summary>That of the request.</summary>
    [Minimum(0)]
    public int? EvseId { get; init; }

    /// <summary>Whether the number is valid.</summary>
    public required GenericStatusEnumType Status { get; init; }

    public CustomDataType? CustomData { get; init; }
}
