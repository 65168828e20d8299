namespace TestHarness.Ocpp.Messages.V21;

/// <summary>The revocation state of one certificate.</summary>
public sealed record CertificateStatusType
{
    public required CertificateHashDataType CertificateHashData { get; init; }

    public required CertificateStatusSourceEnumType Source { get; init; }

    public required CertificateStatusEnumType Status { get; init; }

    public required DateTimeOffset NextUpdate { get; init; }

    public CustomDataType? CustomData { get; init; }
}
