using System.ComponentModel.DataAnnotations;
using TestHarness.Ocpp.Messages.Formats;

namespace TestHarness.Ocpp.Messages.V21;

/// <summary>A certificate whose revocation state is asked for, and where to ask.</summary>
public sealed record CertificateStatusRequestInfoType
{
    /// <summary>The certificate that is in question.</summary>
    public required CertificateHashDataType CertificateHashData { get; init; }

    /// <summary>Whether to ask an OCSP responder or look into a revocation list.</summary>
    public required CertificateStatusSourceEnumType Source { get; init; }

    /// <summary>Where that source is; one of them will do.</summary>
    [MinLength(1), MaxLength(5)]
    [ItemMaxLength(2000)]
    [UriText]
    public required IReadOnlyList<string> Urls { get; init; }

    public CustomDataType? CustomData { get; init; }
}
