namespace TestHarness.Ocpp.Messages.V16;

/// <summary>Whether a certificate was removed.</summary>
public enum DeleteCertificateStatusEnumType
{
    /// <summary>Removed.</summary>
    Accepted,

    /// <summary>Not removed, since something went wrong.</summary>
    Failed,

    /// <summary>No installed certificate has these hashes.</summary>
    NotFound,
}
