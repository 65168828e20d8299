namespace TestHarness.Ocpp.Messages.V16;

/// <summary>What a root certificate is for.</summary>
public enum CertificateUseEnumType
{
    CentralSystemRootCertificate,
    ManufacturerRootCertificate,
}
