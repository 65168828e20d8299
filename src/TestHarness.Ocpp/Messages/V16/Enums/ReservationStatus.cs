namespace TestHarness.Ocpp.Messages.V16;

/// <summary>Whether a reservation was made, and why not.</summary>
public enum ReservationStatus
{
    Accepted,
    Faulted,
    Occupied,
    Rejected,
    Unavailable,
}
