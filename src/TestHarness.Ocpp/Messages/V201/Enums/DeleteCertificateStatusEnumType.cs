namespace TestHarness.Ocpp.Messages.V201;

/// <summary>Whether a certificate was removed.</summary>
public enum DeleteCertificateStatusEnumType
{
    /// <summary>Removed.</summary>
    Accepted,

    /// <summary>Not removed, be it refused, for instance as the last of its kind, or gone wrong.</summary>
    Failed,

    /// <summary>No installed certificate has these hashes.</summary>
    NotFound,
}
