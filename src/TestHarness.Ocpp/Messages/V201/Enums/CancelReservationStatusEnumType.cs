namespace TestHarness.Ocpp.Messages.V201;

/// <summary>Whether a reservation was withdrawn.</summary>
public enum CancelReservationStatusEnumType
{
    /// <summary>The reservation is gone.</summary>
    Accepted,

    /// <summary>There is no reservation with this id.</summary>
    Rejected,
}
