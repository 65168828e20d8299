using System.ComponentModel.DataAnnotations;

namespace TestHarness.Ocpp.Messages.V16;

/// <summary>Installs a root certificate (security white paper, M05).</summary>
[OcppMessage("InstallCertificate", Sender = MessageSender.Csms, Block = "Security (whitepaper)", IntroducedIn = OcppVersion.V16)]
public sealed record InstallCertificateRequest : IOcppRequest<InstallCertificateResponse>
{
    /// <summary>What the charge point is to trust the certificate for.</summary>
    public required CertificateUseEnumType CertificateType { get; init; }

    /// <summary>The certificate in PEM.</summary>
    [MaxLength(5500)]
    public required string Certificate { get; init; }
}

/// <summary>Whether the charge point stored the certificate.</summary>
public sealed record InstallCertificateResponse
{
    /// <summary>Rejected when the certificate is invalid or the store is full, Failed when only the installation went wrong (M05).</summary>
    public required InstallCertificateStatusEnumType Status { get; init; }
}
