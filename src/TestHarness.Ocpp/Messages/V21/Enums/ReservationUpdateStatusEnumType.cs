namespace TestHarness.Ocpp.Messages.V21;

/// <summary>How a reservation ended.</summary>
public enum ReservationUpdateStatusEnumType
{
    Expired,
    Removed,
    NoTransaction,
}
