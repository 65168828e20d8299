namespace TestHarness.Ocpp.Messages.V21;

/// <summary>Whether the OCSP responder was reached.</summary>
public enum GetCertificateStatusEnumType
{
    Accepted,
    Failed,
}
