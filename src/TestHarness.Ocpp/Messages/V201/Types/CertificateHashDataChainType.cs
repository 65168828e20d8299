using System.ComponentModel.DataAnnotations;

namespace TestHarness.Ocpp.Messages.V201;

/// <summary>An installed certificate with those below it in its chain.</summary>
public sealed record CertificateHashDataChainType
{
    /// <summary>The certificate at the head of the chain.</summary>
    public required CertificateHashDataType CertificateHashData { get; init; }

    /// <summary>What the station uses it for.</summary>
    public required GetCertificateIdUseEnumType CertificateType { get; init; }

    /// <summary>The sub CAs of a V2G chain.</summary>
    [MinLength(1), MaxLength(4)]
    public IReadOnlyList<CertificateHashDataType>? ChildCertificateHashData { get; init; }

    public CustomDataType? CustomData { get; init; }
}
