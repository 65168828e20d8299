using System.ComponentModel.DataAnnotations;

namespace TestHarness.Ocpp.Messages.V21;

/// <summary>
/// Asks for everything that the station stores about a customer, to report it, to erase it, or both (N09, N10).
/// </summary>
[OcppMessage("CustomerInformation", Sender = MessageSender.Csms, Block = "N", IntroducedIn = OcppVersion.V201)]
public sealed record CustomerInformationRequest : IOcppRequest<CustomerInformationResponse>
{
    public CertificateHashDataType? CustomerCertificate { get; init; }

    public IdTokenType? IdToken { get; init; }

    [Minimum(0)]
    public required int RequestId { get; init; }

    /// <summary>True to have the information reported.</summary>
    public required bool Report { get; init; }

    /// <summary>True to have the information erased.</summary>
    public required bool Clear { get; init; }

    /// <summary>An identifier that only the vendor or the CSMS knows how to read.</summary>
    [MaxLength(64)]
    public string? CustomerIdentifier { get; init; }

    public CustomDataType? CustomData { get; init; }
}

/// <summary>Whether the station will do so.</summary>
public sealed record CustomerInformationResponse
{
    public required CustomerInformationStatusEnumType Status { get; init; }

    public StatusInfoType? StatusInfo { get; init; }

    public CustomDataType? CustomData { get; init; }
}
