namespace TestHarness.Ocpp.Messages.V201;

/// <summary>Whether a reservation was made, and why not.</summary>
public enum ReserveNowStatusEnumType
{
    /// <summary>Made.</summary>
    Accepted,

    /// <summary>Not made: what was asked for has an error.</summary>
    Faulted,

    /// <summary>Not made: what was asked for is in use or reserved already.</summary>
    Occupied,

    /// <summary>Not made: the station takes no such reservations.</summary>
    Rejected,

    /// <summary>Not made: what was asked for is out of operation.</summary>
    Unavailable,
}
