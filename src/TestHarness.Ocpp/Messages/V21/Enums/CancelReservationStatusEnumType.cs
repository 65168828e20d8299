namespace TestHarness.Ocpp.Messages.V21;

/// <summary>Whether a reservation was withdrawn.</summary>
public enum CancelReservationStatusEnumType
{
    Accepted,
    Rejected,
}
