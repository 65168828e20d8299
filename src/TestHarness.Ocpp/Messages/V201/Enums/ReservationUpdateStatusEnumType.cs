namespace TestHarness.Ocpp.Messages.V201;

/// <summary>How a reservation ended.</summary>
public enum ReservationUpdateStatusEnumType
{
    Expired,
    Removed,
}
