namespace TestHarness.Ocpp.Messages.V21;

/// <summary>What a root certificate is for.</summary>
public enum InstallCertificateUseEnumType
{
    V2GRootCertificate,
    MORootCertificate,
    ManufacturerRootCertificate,
    CSMSRootCertificate,
    OEMRootCertificate,
}
