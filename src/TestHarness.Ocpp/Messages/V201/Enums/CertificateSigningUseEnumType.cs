namespace TestHarness.Ocpp.Messages.V201;

/// <summary>What a station's certificate is for.</summary>
public enum CertificateSigningUseEnumType
{
    ChargingStationCertificate,
    V2GCertificate,
}
