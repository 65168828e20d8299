namespace TestHarness.Ocpp.Messages.V16;

/// <summary>Whether a certificate was removed.</summary>
public enum DeleteCertificateStatusEnumType
{
    Accepted,
    Failed,
    NotFound,
}
