namespace TestHarness.Ocpp.Messages.V201;

/// <summary>Whether a certificate was removed.</summary>
public enum DeleteCertificateStatusEnumType
{
    Accepted,
    Failed,
    NotFound,
}
