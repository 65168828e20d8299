using System.ComponentModel.DataAnnotations;

namespace TestHarness.Ocpp.Messages.V201;

/// <summary>An installed certificate with those below it in its chain.</summary>
public sealed record CertificateHashDataChainType
{
    public required CertificateHashDataType CertificateHashData { get; init; }

    public required GetCertificateIdUseEnumType CertificateType { get; init; }

    [MinLength(1), MaxLength(4)]
    public IReadOnlyList<CertificateHashDataType>? ChildCertificateHashData { get; init; }

    public CustomDataType? CustomData { get; init; }
}
