namespace TestHarness.Ocpp.Messages.V21;

/// <summary>Whether any certificate matched.</summary>
public enum GetInstalledCertificateStatusEnumType
{
    Accepted,
    NotFound,
}
