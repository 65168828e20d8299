namespace TestHarness.Ocpp.Messages.V16;

/// <summary>Whether a connector was unlocked, and why not.</summary>
public enum UnlockStatus
{
    /// <summary>The lock is open.</summary>
    Unlocked,

    /// <summary>The charge point tried, but the lock did not open.</summary>
    UnlockFailed,

    /// <summary>There is no lock, or no such connector.</summary>
    NotSupported,
}
