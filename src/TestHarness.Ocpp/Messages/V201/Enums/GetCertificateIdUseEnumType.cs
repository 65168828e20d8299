namespace TestHarness.Ocpp.Messages.V201;

/// <summary>What an installed certificate is for.</summary>
public enum GetCertificateIdUseEnumType
{
    V2GRootCertificate,
    MORootCertificate,
    CSMSRootCertificate,
    V2GCertificateChain,
    ManufacturerRootCertificate,
}
