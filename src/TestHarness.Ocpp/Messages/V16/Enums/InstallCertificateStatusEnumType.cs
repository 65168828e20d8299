namespace TestHarness.Ocpp.Messages.V16;

/// <summary>Whether a certificate was installed.</summary>
public enum InstallCertificateStatusEnumType
{
    /// <summary>Installed.</summary>
    Accepted,

    /// <summary>The certificate is good, but installing it went wrong.</summary>
    Failed,

    /// <summary>The certificate is bad, or the store is full.</summary>
    Rejected,
}
