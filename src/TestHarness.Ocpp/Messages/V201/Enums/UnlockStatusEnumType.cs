namespace TestHarness.Ocpp.Messages.V201;

/// <summary>Whether a connector was unlocked, and why not.</summary>
public enum UnlockStatusEnumType
{
    Unlocked,
    UnlockFailed,
    OngoingAuthorizedTransaction,
    UnknownConnector,
}
