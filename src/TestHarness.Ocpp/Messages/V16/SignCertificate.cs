using System.ComponentModel.DataAnnotations;

namespace TestHarness.Ocpp.Messages.V16;

/// <summary>Asks for a certificate: sends the signing request of a new key pair (security white paper, A02 and A03).</summary>
[OcppMessage("SignCertificate", Sender = MessageSender.Station, Block = "Security (whitepaper)", IntroducedIn = OcppVersion.V16)]
public sealed record SignCertificateRequest : IOcppRequest<SignCertificateResponse>
{
    /// <summary>The signing request of RFC 2986 in PEM.</summary>
    [MaxLength(5500)]
    public required string Csr { get; init; }
}

/// <summary>Whether the central system will have it signed; the certificate follows in CertificateSigned.</summary>
public sealed record SignCertificateResponse
{
    /// <summary>Whether the central system passes the request on to be signed; the certificate comes later.</summary>
    public required GenericStatusEnumType Status { get; init; }
}
