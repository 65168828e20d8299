namespace TestHarness.Ocpp.Messages.V201;

/// <summary>Whether a connector was unlocked, and why not.</summary>
public enum UnlockStatusEnumType
{
    /// <summary>The lock is open.</summary>
    Unlocked,

    /// <summary>The lock did not open.</summary>
    UnlockFailed,

    /// <summary>Not tried, because an authorized transaction is running on it.</summary>
    OngoingAuthorizedTransaction,

    /// <summary>The station has no such connector.</summary>
    UnknownConnector,
}
