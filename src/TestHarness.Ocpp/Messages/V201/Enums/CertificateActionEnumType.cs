namespace TestHarness.Ocpp.Messages.V201;

/// <summary>Whether an EV wants its first contract certificate or a new one.</summary>
public enum CertificateActionEnumType
{
    Install,
    Update,
}
