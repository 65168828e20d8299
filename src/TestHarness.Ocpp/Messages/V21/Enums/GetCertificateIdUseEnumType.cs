namespace TestHarness.Ocpp.Messages.V21;

/// <summary>What an installed certificate is for.</summary>
public enum GetCertificateIdUseEnumType
{
    V2GRootCertificate,
    MORootCertificate,
    CSMSRootCertificate,
    V2GCertificateChain,
    ManufacturerRootCertificate,
    OEMRootCertificate,
}
