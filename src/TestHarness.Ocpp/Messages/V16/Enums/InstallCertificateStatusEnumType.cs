namespace TestHarness.Ocpp.Messages.V16;

/// <summary>Whether a certificate was installed.</summary>
public enum InstallCertificateStatusEnumType
{
    Accepted,
    Failed,
    Rejected,
}
