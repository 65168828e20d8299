namespace TestHarness.Ocpp.Messages.V16;

/// <summary>What a root certificate is for.</summary>
public enum CertificateUseEnumType
{
    /// <summary>Signs the certificates of the central system and the charge point.</summary>
    CentralSystemRootCertificate,

    /// <summary>Verifies the manufacturer's certificate.</summary>
    ManufacturerRootCertificate,
}
