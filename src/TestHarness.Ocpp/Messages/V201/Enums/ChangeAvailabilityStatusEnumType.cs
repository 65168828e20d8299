namespace TestHarness.Ocpp.Messages.V201;

/// <summary>What becomes of a change of availability.</summary>
public enum ChangeAvailabilityStatusEnumType
{
    /// <summary>The change is made now.</summary>
    Accepted,

    /// <summary>Nothing changes.</summary>
    Rejected,

    /// <summary>The change is made once no transaction is running any more.</summary>
    Scheduled,
}
