namespace TestHarness.Ocpp.Messages.V201;

/// <summary>What an installed certificate is for.</summary>
public enum GetCertificateIdUseEnumType
{
    /// <summary>The root above the station's own ISO 15118 certificate.</summary>
    V2GRootCertificate,

    /// <summary>The root of a mobility operator whose contracts are not under the V2G root.</summary>
    MORootCertificate,

    /// <summary>Verifies the CSMS's certificate.</summary>
    CSMSRootCertificate,

    /// <summary>The station's own ISO 15118 certificate with its sub-CAs, without the root.</summary>
    V2GCertificateChain,

    /// <summary>Verifies the manufacturer's certificate.</summary>
    ManufacturerRootCertificate,
}
