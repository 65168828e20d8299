namespace TestHarness.Ocpp.Messages.V21;

/// <summary>Whether a connector was unlocked, and why not.</summary>
public enum UnlockStatusEnumType
{
    Unlocked,
    UnlockFailed,
    OngoingAuthorizedTransaction,
    UnknownConnector,
}
