namespace TestHarness.Ocpp.Messages.V21;

/// <summary>Who was asked for the revocation state.</summary>
public enum CertificateStatusSourceEnumType
{
    /// <summary>A certificate revocation list.</summary>
    CRL,

    /// <summary>An OCSP responder.</summary>
    OCSP,
}
