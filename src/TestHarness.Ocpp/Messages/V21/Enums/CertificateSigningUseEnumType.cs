namespace TestHarness.Ocpp.Messages.V21;

/// <summary>What a station's certificate is for.</summary>
public enum CertificateSigningUseEnumType
{
    ChargingStationCertificate,
    V2GCertificate,
    V2G20Certificate,
}
