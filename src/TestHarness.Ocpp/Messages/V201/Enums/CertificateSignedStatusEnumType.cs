namespace TestHarness.Ocpp.Messages.V201;

/// <summary>Whether a signed certificate was good.</summary>
public enum CertificateSignedStatusEnumType
{
    Accepted,
    Rejected,
}
