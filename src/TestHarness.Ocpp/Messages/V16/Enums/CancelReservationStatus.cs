namespace TestHarness.Ocpp.Messages.V16;

/// <summary>Whether a reservation was withdrawn.</summary>
public enum CancelReservationStatus
{
    /// <summary>The reservation is gone.</summary>
    Accepted,

    /// <summary>There is no reservation with this id.</summary>
    Rejected,
}
