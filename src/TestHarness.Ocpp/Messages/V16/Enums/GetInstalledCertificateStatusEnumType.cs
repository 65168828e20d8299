namespace TestHarness.Ocpp.Messages.V16;

/// <summary>Whether any certificate matched.</summary>
public enum GetInstalledCertificateStatusEnumType
{
    Accepted,
    NotFound,
}
