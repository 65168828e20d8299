using System.ComponentModel.DataAnnotations;

namespace TestHarness.Ocpp.Messages.V21;

/// <summary>A certificate whose revocation state is asked for, and where to ask.</summary>
public sealed record CertificateStatusRequestInfoType
{
    public required CertificateHashDataType CertificateHashData { get; init; }

    public required CertificateStatusSourceEnumType Source { get; init; }

    [MinLength(1), MaxLength(5)]
    [ItemMaxLength(2000)]
    public required IReadOnlyList<string> Urls { get; init; }

    public CustomDataType? CustomData { get; init; }
}
