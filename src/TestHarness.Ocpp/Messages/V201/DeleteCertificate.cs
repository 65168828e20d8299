namespace TestHarness.Ocpp.Messages.V201;

/// <summary>Removes an installed certificate (M04).</summary>
[OcppMessage("DeleteCertificate", Sender = MessageSender.Csms, Block = "M", IntroducedIn = OcppVersion.V16)]
public sealed record DeleteCertificateRequest : IOcppRequest<DeleteCertificateResponse>
{
    public required CertificateHashDataType CertificateHashData { get; init; }

    public CustomDataType? CustomData { get; init; }
}

/// <summary>Whether the certificate was found and removed.</summary>
public sealed record DeleteCertificateResponse
{
    public required DeleteCertificateStatusEnumType Status { get; init; }

    public StatusInfoType? StatusInfo { get; init; }

    public CustomDataType? CustomData { get; init; }
}
