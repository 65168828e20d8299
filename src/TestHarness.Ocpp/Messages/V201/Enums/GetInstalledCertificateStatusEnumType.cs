namespace TestHarness.Ocpp.Messages.V201;

/// <summary>Whether any certificate matched.</summary>
public enum GetInstalledCertificateStatusEnumType
{
    Accepted,
    NotFound,
}
