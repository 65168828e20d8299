namespace TestHarness.Ocpp.Messages.V21;

/// <summary>Whether an EV's certificate request could be processed.</summary>
public enum Iso15118EVCertificateStatusEnumType
{
    Accepted,
    Failed,
}
