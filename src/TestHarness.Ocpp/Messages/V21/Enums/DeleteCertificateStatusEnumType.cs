namespace TestHarness.Ocpp.Messages.V21;

/// <summary>Whether a certificate was removed.</summary>
public enum DeleteCertificateStatusEnumType
{
    Accepted,
    Failed,
    NotFound,
}
