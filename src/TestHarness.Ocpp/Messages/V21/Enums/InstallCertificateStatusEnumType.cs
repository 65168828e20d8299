namespace TestHarness.Ocpp.Messages.V21;

/// <summary>Whether a certificate was installed.</summary>
public enum InstallCertificateStatusEnumType
{
    Accepted,
    Rejected,
    Failed,
}
