using TestHarness.Ocpp.Messages.V21;

namespace TestHarness.Station.Security;

/// <summary>The names that messages have for the uses of certificates.</summary>
internal static class CertificateUses
{
    /// <summary>The use that InstallCertificate names.</summary>
    public static CertificateUse Of(InstallCertificateUseEnumType use) => use switch
    {
        InstallCertificateUseEnumType.V2GRootCertificate => CertificateUse.V2GRoot,
        InstallCertificateUseEnumType.MORootCertificate => CertificateUse.MoRoot,
        InstallCertificateUseEnumType.ManufacturerRootCertificate => CertificateUse.ManufacturerRoot,
        InstallCertificateUseEnumType.OEMRootCertificate => CertificateUse.OemRoot,
        _ => CertificateUse.CsmsRoot,
    };

    /// <summary>The use that SignCertificate and CertificateSigned name; the station's own when they name none.</summary>
    public static CertificateUse Of(CertificateSigningUseEnumType? use) => use switch
    {
        CertificateSigningUseEnumType.V2GCertificate => CertificateUse.V2G,
        CertificateSigningUseEnumType.V2G20Certificate => CertificateUse.V2G20,
        _ => CertificateUse.ChargingStation,
    };

    /// <summary>The name in SignCertificate.</summary>
    public static CertificateSigningUseEnumType ToSigning(this CertificateUse use) => use switch
    {
        CertificateUse.V2G => CertificateSigningUseEnumType.V2GCertificate,
        CertificateUse.V2G20 => CertificateSigningUseEnumType.V2G20Certificate,
        _ => CertificateSigningUseEnumType.ChargingStationCertificate,
    };

    /// <summary>The name in GetInstalledCertificateIds; null for what that does not list.</summary>
    public static GetCertificateIdUseEnumType? ToListed(this CertificateUse use) => use switch
    {
        CertificateUse.CsmsRoot => GetCertificateIdUseEnumType.CSMSRootCertificate,
        CertificateUse.V2GRoot => GetCertificateIdUseEnumType.V2GRootCertificate,
        CertificateUse.MoRoot => GetCertificateIdUseEnumType.MORootCertificate,
        CertificateUse.ManufacturerRoot => GetCertificateIdUseEnumType.ManufacturerRootCertificate,
        CertificateUse.OemRoot => GetCertificateIdUseEnumType.OEMRootCertificate,
        CertificateUse.V2G or CertificateUse.V2G20 => GetCertificateIdUseEnumType.V2GCertificateChain,
        _ => null,
    };
}
