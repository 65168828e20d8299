namespace TestHarness.Transport.Security;

/// <summary>What an OCSP responder says of a certificate (RFC 6960 section 2.2).</summary>
public enum OcspStatus
{
    /// <summary>Not revoked.</summary>
    Good = 0,

    /// <summary>Revoked.</summary>
    Revoked = 1,

    /// <summary>The responder does not know the certificate.</summary>
    Unknown = 2,
}
