namespace TestHarness.Ocpp.Messages.V16;

/// <summary>Removes an installed root certificate (security white paper, M04).</summary>
[OcppMessage("DeleteCertificate", Sender = MessageSender.Csms, Block = "Security (whitepaper)", IntroducedIn = OcppVersion.V16)]
public sealed record DeleteCertificateRequest : IOcppRequest<DeleteCertificateResponse>
{
    /// <summary>The certificate to remove, by its hashes (M04).</summary>
    public required CertificateHashDataType CertificateHashData { get; init; }
}

/// <summary>Whether the certificate was found and removed.</summary>
public sealed record DeleteCertificateResponse
{
    /// <summary>Whether it is gone, could not be removed, or was not there.</summary>
    public required DeleteCertificateStatusEnumType Status { get; init; }
}
