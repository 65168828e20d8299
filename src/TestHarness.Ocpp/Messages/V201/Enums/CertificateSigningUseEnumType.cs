namespace TestHarness.Ocpp.Messages.V201;

/// <summary>What a station's certificate is for.</summary>
public enum CertificateSigningUseEnumType
{
    /// <summary>The station's TLS client certificate towards the CSMS.</summary>
    ChargingStationCertificate,

    /// <summary>The station's TLS server certificate towards EVs that speak ISO 15118, under the V2G root.</summary>
    V2GCertificate,
}
