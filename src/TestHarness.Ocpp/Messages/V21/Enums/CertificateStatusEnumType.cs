namespace TestHarness.Ocpp.Messages.V21;

/// <summary>The revocation state of a certificate.</summary>
public enum CertificateStatusEnumType
{
    Good,
    Revoked,
    Unknown,
    Failed,
}
