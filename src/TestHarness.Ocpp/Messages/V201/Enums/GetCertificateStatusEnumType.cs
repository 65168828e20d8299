namespace TestHarness.Ocpp.Messages.V201;

/// <summary>Whether the OCSP responder was reached.</summary>
public enum GetCertificateStatusEnumType
{
    Accepted,
    Failed,
}
