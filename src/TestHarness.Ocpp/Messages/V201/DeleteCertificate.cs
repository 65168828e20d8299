namespace TestHarness.Ocpp.Messages.V201;

/// <summary>Removes an installed certificate (M04).</summary>
[OcppMessage("DeleteCertificate", Sender = MessageSender.Csms, Block = "M", IntroducedIn = OcppVersion.V16)]
public sealed record DeleteCertificateRequest : IOcppRequest<DeleteCertificateResponse>
{
    /// <summary>The certificate to remove, by its hashes (M04).</summary>
    public required CertificateHashDataType CertificateHashData { get; init; }

    public CustomDataType? CustomData { get; init; }
}

/// <summary>Whether the certificate was found and removed.</summary>
public sealed record DeleteCertificateResponse
{
    /// <summary>Whether it is gone, could not be removed, or was not there.</summary>
    public required DeleteCertificateStatusEnumType Status { get; init; }

    /// <summary>Gives the reason for the status.</summary>
    public StatusInfoType? StatusInfo { get; init; }

    public CustomDataType? CustomData { get; init; }
}
