namespace TestHarness.Ocpp.Messages.V21;

/// <summary>The revocation state of one certificate.</summary>
public sealed record CertificateStatusType
{
    /// <summary>The certificate that was in question.</summary>
    public required CertificateHashDataType CertificateHashData { get; init; }

    /// <summary>Who was asked: an OCSP responder or a revocation list.</summary>
    public required CertificateStatusSourceEnumType Source { get; init; }

    /// <summary>What the source says of the certificate; Failed when it could not be asked.</summary>
    public required CertificateStatusEnumType Status { get; init; }

    /// <summary>Until then the station may rely on it without asking again (M07.FR.10).</summary>
    public required DateTimeOffset NextUpdate { get; init; }

    public CustomDataType? CustomData { get; init; }
}
