namespace TestHarness.Ocpp.Messages.V201;

/// <summary>The decision on a contract certificate.</summary>
public enum AuthorizeCertificateStatusEnumType
{
    Accepted,
    SignatureError,
    CertificateExpired,
    CertificateRevoked,
    NoCertificateAvailable,
    CertChainError,
    ContractCancelled,
}
