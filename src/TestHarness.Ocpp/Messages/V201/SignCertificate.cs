using System.ComponentModel.DataAnnotations;

namespace TestHarness.Ocpp.Messages.V201;

/// <summary>Asks for a certificate: sends the signing request of a new key pair (A02, A03).</summary>
[OcppMessage("SignCertificate", Sender = MessageSender.Station, Block = "A", IntroducedIn = OcppVersion.V16)]
public sealed record SignCertificateRequest : IOcppRequest<SignCertificateResponse>
{
    /// <summary>The signing request of RFC 2986 in PEM.</summary>
    [MaxLength(5500)]
    public required string Csr { get; init; }

    /// <summary>What the certificate is for; the station's own when absent.</summary>
    public CertificateSigningUseEnumType? CertificateType { get; init; }

    public CustomDataType? CustomData { get; init; }
}

/// <summary>Whether the CSMS will have it signed; the certificate follows in CertificateSigned.</summary>
public sealed record SignCertificateResponse
{
    /// <summary>Whether the CSMS passes the request on to be signed; the certificate comes later.</summary>
    public required GenericStatusEnumType Status { get; init; }

    /// <summary>Gives the reason for the status.</summary>
    public StatusInfoType? StatusInfo { get; init; }

    public CustomDataType? CustomData { get; init; }
}
