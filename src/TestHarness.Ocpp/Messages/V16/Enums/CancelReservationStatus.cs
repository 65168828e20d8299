namespace TestHarness.Ocpp.Messages.V16;

/// <summary>Whether a reservation was withdrawn.</summary>
public enum CancelReservationStatus
{
    Accepted,
    Rejected,
}
