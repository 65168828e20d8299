using System.ComponentModel.DataAnnotations;

namespace TestHarness.Ocpp.Messages.V21;

/// <summary>Asks for the revocation state of a vehicle's certificate chain (M07).</summary>
[OcppMessage("GetCertificateChainStatus", Sender = MessageSender.Station, Block = "M", IntroducedIn = OcppVersion.V21)]
public sealed record GetCertificateChainStatusRequest : IOcppRequest<GetCertificateChainStatusResponse>
{
    /// <summary>The certificates to look up, each with where to ask (M07).</summary>
    [MinLength(1), MaxLength(4)]
    public required IReadOnlyList<CertificateStatusRequestInfoType> CertificateStatusRequests { get; init; }

    public CustomDataType? CustomData { get; init; }
}

/// <summary>The state of each certificate asked about.</summary>
public sealed record GetCertificateChainStatusResponse
{
    /// <summary>The finding for each certificate asked about.</summary>
    [MinLength(1), MaxLength(4)]
    public required IReadOnlyList<CertificateStatusType> CertificateStatus { get; init; }

    public CustomDataType? CustomData { get; init; }
}
