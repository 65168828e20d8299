namespace TestHarness.Ocpp.Messages.V201;

/// <summary>Whether a certificate was installed.</summary>
public enum InstallCertificateStatusEnumType
{
    Accepted,
    Rejected,
    Failed,
}
