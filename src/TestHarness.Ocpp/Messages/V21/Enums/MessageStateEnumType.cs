namespace TestHarness.Ocpp.Messages.V21;

/// <summary>In which state of the station a display message is shown.</summary>
public enum MessageStateEnumType
{
    /// <summary>While the station charges.</summary>
    Charging,

    /// <summary>While the station is faulted.</summary>
    Faulted,

    /// <summary>While no transaction is running.</summary>
    Idle,

    /// <summary>While the station is out of operation.</summary>
    Unavailable,

    /// <summary>While a transaction is running but EV or station keeps energy from flowing.</summary>
    Suspended,

    /// <summary>While the EV gives energy back.</summary>
    Discharging,
}
