namespace TestHarness.Ocpp.Messages.V16;

/// <summary>Whether a signed certificate was good.</summary>
public enum CertificateSignedStatusEnumType
{
    /// <summary>The certificate is valid.</summary>
    Accepted,

    /// <summary>The certificate is invalid.</summary>
    Rejected,
}
