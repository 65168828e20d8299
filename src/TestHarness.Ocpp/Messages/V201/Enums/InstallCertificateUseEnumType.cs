namespace TestHarness.Ocpp.Messages.V201;

/// <summary>What a root certificate is for.</summary>
public enum InstallCertificateUseEnumType
{
    /// <summary>The root above the station's own ISO 15118 certificate.</summary>
    V2GRootCertificate,

    /// <summary>The root of a mobility operator whose contracts are not under the V2G root.</summary>
    MORootCertificate,

    /// <summary>Signs the certificates of the CSMS and the station.</summary>
    CSMSRootCertificate,

    /// <summary>Verifies the manufacturer's certificate.</summary>
    ManufacturerRootCertificate,
}
