namespace TestHarness.Ocpp.Messages.V201;

/// <summary>Whether a reservation was withdrawn.</summary>
public enum CancelReservationStatusEnumType
{
    Accepted,
    Rejected,
}
