namespace TestHarness.Ocpp.Messages.V21;

/// <summary>Whether a transaction got priority.</summary>
public enum PriorityChargingStatusEnumType
{
    /// <summary>The transaction gets or loses priority, as asked.</summary>
    Accepted,

    /// <summary>Nothing changes, for instance because no such transaction is running.</summary>
    Rejected,

    /// <summary>Nothing changes: no PriorityCharging profile is installed.</summary>
    NoProfile,
}
