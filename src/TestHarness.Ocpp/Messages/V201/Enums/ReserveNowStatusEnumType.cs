namespace TestHarness.Ocpp.Messages.V201;

/// <summary>Whether a reservation was made, and why not.</summary>
public enum ReserveNowStatusEnumType
{
    Accepted,
    Faulted,
    Occupied,
    Rejected,
    Unavailable,
}
