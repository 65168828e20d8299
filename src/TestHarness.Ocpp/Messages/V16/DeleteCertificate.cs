namespace TestHarness.Ocpp.Messages.V16;

/// <summary>Removes an installed root certificate (security white paper, M04).</summary>
[OcppMessage("DeleteCertificate", Sender = MessageSender.Csms, Block = "Security (whitepaper)", IntroducedIn = OcppVersion.V16)]
public sealed record DeleteCertificateRequest : IOcppRequest<DeleteCertificateResponse>
{
    public required CertificateHashDataType CertificateHashData { get; init; }
}

/// <summary>Whether the certificate was found and removed.</summary>
public sealed record DeleteCertificateResponse
{
    public required DeleteCertificateStatusEnumType Status { get; init; }
}
