namespace TestHarness.Ocpp.Messages.V16;

/// <summary>What becomes of a change of availability.</summary>
public enum AvailabilityStatus
{
    /// <summary>The change is made now.</summary>
    Accepted,

    /// <summary>Nothing changes.</summary>
    Rejected,

    /// <summary>The change is made once no transaction is running any more.</summary>
    Scheduled,
}
