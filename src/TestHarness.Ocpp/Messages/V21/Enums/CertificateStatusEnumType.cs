namespace TestHarness.Ocpp.Messages.V21;

/// <summary>The revocation state of a certificate.</summary>
public enum CertificateStatusEnumType
{
    /// <summary>Not revoked.</summary>
    Good,

    /// <summary>Withdrawn by its issuer.</summary>
    Revoked,

    /// <summary>The source does not know this certificate.</summary>
    Unknown,

    /// <summary>The source could not be reached or gave no answer.</summary>
    Failed,
}
