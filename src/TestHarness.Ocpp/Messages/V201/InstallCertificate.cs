using System.ComponentModel.DataAnnotations;

namespace TestHarness.Ocpp.Messages.V201;

/// <summary>Installs a root certificate (M05).</summary>
[OcppMessage("InstallCertificate", Sender = MessageSender.Csms, Block = "M", IntroducedIn = OcppVersion.V16)]
public sealed record InstallCertificateRequest : IOcppRequest<InstallCertificateResponse>
{
    /// <summary>What the station is to trust the certificate for.</summary>
    public required InstallCertificateUseEnumType CertificateType { get; init; }

    /// <summary>The certificate in PEM.</summary>
    [MaxLength(5500)]
    public required string Certificate { get; init; }

    public CustomDataType? CustomData { get; init; }
}

/// <summary>Whether the station stored the certificate.</summary>
public sealed record InstallCertificateResponse
{
    /// <summary>Rejected when the certificate is invalid or the store is full, Failed when only the installation went wrong (M05).</summary>
    public required InstallCertificateStatusEnumType Status { get; init; }

    /// <summary>Gives the reason for the status.</summary>
    public StatusInfoType? StatusInfo { get; init; }

    public CustomDataType? CustomData { get; init; }
}
