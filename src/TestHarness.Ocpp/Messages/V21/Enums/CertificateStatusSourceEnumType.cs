namespace TestHarness.Ocpp.Messages.V21;

/// <summary>Who was asked for the revocation state.</summary>
public enum CertificateStatusSourceEnumType
{
    CRL,
    OCSP,
}
