namespace TestHarness.Ocpp.Messages.V201;

/// <summary>The decision on a contract certificate.</summary>
public enum AuthorizeCertificateStatusEnumType
{
    /// <summary>Valid.</summary>
    Accepted,

    /// <summary>A signature in the chain does not verify.</summary>
    SignatureError,

    /// <summary>Past its end of validity.</summary>
    CertificateExpired,

    /// <summary>Withdrawn by its issuer, according to a CRL or OCSP answer.</summary>
    CertificateRevoked,

    /// <summary>No certificate to check with.</summary>
    NoCertificateAvailable,

    /// <summary>The chain is invalid or could not be verified.</summary>
    CertChainError,

    /// <summary>The chain is valid, but the eMAID is unknown, expired, blocked or invalid.</summary>
    ContractCancelled,
}
