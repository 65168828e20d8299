using TestHarness.Ocpp.Messages.V21;

namespace TestHarness.Csms.Control;

/// <summary>Body of the request to renew a certificate.</summary>
internal sealed record CertificateOrder
{
    /// <summary>What the certificate is for.</summary>
    public CertificateSigningUseEnumType CertificateType { get; init; }
}
