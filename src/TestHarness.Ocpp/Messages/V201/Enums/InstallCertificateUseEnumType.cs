namespace TestHarness.Ocpp.Messages.V201;

/// <summary>What a root certificate is for.</summary>
public enum InstallCertificateUseEnumType
{
    V2GRootCertificate,
    MORootCertificate,
    CSMSRootCertificate,
    ManufacturerRootCertificate,
}
