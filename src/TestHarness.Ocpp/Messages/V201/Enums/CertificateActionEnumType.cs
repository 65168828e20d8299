namespace TestHarness.Ocpp.Messages.V201;

/// <summary>Whether an EV wants its first contract certificate or a new one.</summary>
public enum CertificateActionEnumType
{
    /// <summary>The EV has no contract certificate yet.</summary>
    Install,

    /// <summary>The EV wants its contract certificate replaced.</summary>
    Update,
}
