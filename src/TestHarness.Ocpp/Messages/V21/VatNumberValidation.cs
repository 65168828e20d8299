using System.ComponentModel.DataAnnotations;

namespace TestHarness.Ocpp.Messages.V21;

/// <summary>Has a VAT number checked before a receipt is made out to a company (C18).</summary>
[OcppMessage("VatNumberValidation", Sender = MessageSender.Station, Block = "C", IntroducedIn = OcppVersion.V21)]
public sealed record VatNumberValidationRequest : IOcppRequest<VatNumberValidationResponse>
{
    [MaxLength(20)]
    public required string VatNumber { get; init; }

    [Minimum(0)]
    public int? EvseId { get; init; }

    public CustomDataType? CustomData { get; init; }
}

/// <summary>Whether the number is good, and whose it is.</summary>
public sealed record VatNumberValidationResponse
{
    public AddressType? Company { get; init; }

    public StatusInfoType? StatusInfo { get; init; }

    [MaxLength(20)]
    public required string VatNumber { get; init; }

    [Minimum(0)]
    public int? EvseId { get; init; }

    public required GenericStatusEnumType Status { get; init; }

    public CustomDataType? CustomData { get; init; }
}
