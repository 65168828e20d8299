namespace TestHarness.Ocpp.Messages.V201;

/// <summary>Whether a certificate was installed.</summary>
public enum InstallCertificateStatusEnumType
{
    /// <summary>Installed.</summary>
    Accepted,

    /// <summary>The certificate is bad, or the store is full.</summary>
    Rejected,

    /// <summary>The certificate is good, but installing it went wrong.</summary>
    Failed,
}
