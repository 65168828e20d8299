using System.ComponentModel.DataAnnotations;

namespace TestHarness.Ocpp.Messages.V16;

/// <summary>Delivers the certificate made from an earlier signing request (security white paper, A02 and A03).</summary>
[OcppMessage("CertificateSigned", Sender = MessageSender.Csms, Block = "Security (whitepaper)", IntroducedIn = OcppVersion.V16)]
public sealed record CertificateSignedRequest : IOcppRequest<CertificateSignedResponse>
{
    /// <summary>PEM; the charge point's certificate first, then those that signed it.</summary>
    [MaxLength(10000)]
    public required string CertificateChain { get; init; }
}

/// <summary>Whether the charge point verified and stored the certificate.</summary>
public sealed record CertificateSignedResponse
{
    /// <summary>Whether the charge point could verify the chain and installed it.</summary>
    public required CertificateSignedStatusEnumType Status { get; init; }
}
