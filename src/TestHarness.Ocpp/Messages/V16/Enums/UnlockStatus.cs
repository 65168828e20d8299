namespace TestHarness.Ocpp.Messages.V16;

/// <summary>Whether a connector was unlocked, and why not.</summary>
public enum UnlockStatus
{
    Unlocked,
    UnlockFailed,
    NotSupported,
}
