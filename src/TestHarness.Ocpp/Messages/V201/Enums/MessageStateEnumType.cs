namespace TestHarness.Ocpp.Messages.V201;

/// <summary>In which state of the station a display message is shown.</summary>
public enum MessageStateEnumType
{
    /// <summary>While the station charges.</summary>
    Charging,

    /// <summary>While the station is faulted.</summary>
    Faulted,

    /// <summary>While the station does not charge.</summary>
    Idle,

    /// <summary>While the station is out of operation.</summary>
    Unavailable,
}
