using System.ComponentModel.DataAnnotations;

namespace TestHarness.Ocpp.Messages.V201;

/// <summary>
/// Asks for everything that the station stores about a customer, to report it, to erase it, or both (N09, N10).
/// </summary>
[OcppMessage("CustomerInformation", Sender = MessageSender.Csms, Block = "N", IntroducedIn = OcppVersion.V201)]
public sealed record CustomerInformationRequest : IOcppRequest<CustomerInformationResponse>
{
    /// <summary>The customer by contract certificate; exactly one of certificate, token and identifier is given (N09).</summary>
    public CertificateHashDataType? CustomerCertificate { get; init; }

    /// <summary>The customer by token; exactly one of certificate, token and identifier is given (N09).</summary>
    public IdTokenType? IdToken { get; init; }

    /// <summary>Comes back in every NotifyCustomerInformation.</summary>
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
    /// <summary>Invalid when the customer is not named in exactly one way (N09.FR.09).</summary>
    public required CustomerInformationStatusEnumType Status { get; init; }

    /// <summary>Gives the reason for the status.</summary>
    public StatusInfoType? StatusInfo { get; init; }

    public CustomDataType? CustomData { get; init; }
}
