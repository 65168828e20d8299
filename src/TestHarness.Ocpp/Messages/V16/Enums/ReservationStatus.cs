namespace TestHarness.Ocpp.Messages.V16;

/// <summary>Whether a reservation was made, and why not.</summary>
public enum ReservationStatus
{
    /// <summary>Made.</summary>
    Accepted,

    /// <summary>Not made: what was asked for has an error.</summary>
    Faulted,

    /// <summary>Not made: what was asked for is in use or reserved already.</summary>
    Occupied,

    /// <summary>Not made: the charge point takes no reservations.</summary>
    Rejected,

    /// <summary>Not made: what was asked for is out of operation.</summary>
    Unavailable,
}
