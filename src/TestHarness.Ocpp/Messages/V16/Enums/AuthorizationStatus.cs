namespace TestHarness.Ocpp.Messages.V16;

/// <summary>The decision on an idTag.</summary>
public enum AuthorizationStatus
{
    /// <summary>May charge.</summary>
    Accepted,

    /// <summary>Barred from charging.</summary>
    Blocked,

    /// <summary>No longer valid.</summary>
    Expired,

    /// <summary>Unknown.</summary>
    Invalid,

    /// <summary>Has another transaction running and may have only one; only in answers to StartTransaction.</summary>
    ConcurrentTx,
}
