namespace TestHarness.Ocpp.Messages.V201;

/// <summary>How a reservation ended.</summary>
public enum ReservationUpdateStatusEnumType
{
    /// <summary>Its time ran out.</summary>
    Expired,

    /// <summary>It was dropped, for instance because of a fault.</summary>
    Removed,
}
