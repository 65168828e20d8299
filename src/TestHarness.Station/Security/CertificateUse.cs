namespace TestHarness.Station.Security;

/// <summary>What a certificate of the station is for.</summary>
internal enum CertificateUse
{
    /// <summary>Trust in CSMSs.</summary>
    CsmsRoot,

    /// <summary>Trust in V2G hierarchies.</summary>
    V2GRoot,

    /// <summary>Trust in mobility operators' contracts.</summary>
    MoRoot,

    /// <summary>Trust in firmware.</summary>
    ManufacturerRoot,

    /// <summary>Trust in vehicle makers.</summary>
    OemRoot,

    /// <summary>The station's own, towards the CSMS.</summary>
    ChargingStation,

    /// <summary>The station's own, towards vehicles by ISO 15118-2.</summary>
    V2G,

    /// <summary>The station's own, towards vehicles by ISO 15118-20.</summary>
    V2G20,
}
