using System.ComponentModel.DataAnnotations;

namespace TestHarness.Ocpp.Messages.V201;

/// <summary>Delivers the certificate made from an earlier signing request (A02, A03).</summary>
[OcppMessage("CertificateSigned", Sender = MessageSender.Csms, Block = "A", IntroducedIn = OcppVersion.V16)]
public sealed record CertificateSignedRequest : IOcppRequest<CertificateSignedResponse>
{
    /// <summary>PEM; the station's certificate first, then those that signed it.</summary>
    [MaxLength(10000)]
    public required string CertificateChain { get; init; }

    /// <summary>What the certificate is for; the station's own when absent.</summary>
    public CertificateSigningUseEnumType? CertificateType { get; init; }

    public CustomDataType? CustomData { get; init; }
}

/// <summary>Whether the station verified and stored the certificate.</summary>
public sealed record CertificateSignedResponse
{
    /// <summary>Whether the station could verify the chain and installed it.</summary>
    public required CertificateSignedStatusEnumType Status { get; init; }

    /// <summary>Gives the reason for the status.</summary>
    public StatusInfoType? StatusInfo { get; init; }

    public CustomDataType? CustomData { get; init; }
}
