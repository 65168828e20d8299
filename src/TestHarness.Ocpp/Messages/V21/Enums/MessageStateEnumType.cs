namespace TestHarness.Ocpp.Messages.V21;

/// <summary>In which state of the station a display message is shown.</summary>
public enum MessageStateEnumType
{
    Charging,
    Faulted,
    Idle,
    Unavailable,
    Suspended,
    Discharging,
}
