namespace TestHarness.Ocpp.Messages.V21;

/// <summary>What went wrong in the grid.</summary>
public enum GridEventFaultEnumType
{
    CurrentImbalance,
    LocalEmergency,
    LowInputPower,
    OverCurrent,
    OverFrequency,
    OverVoltage,
    PhaseRotation,
    RemoteEmergency,
    UnderFrequency,
    UnderVoltage,
    VoltageImbalance,
}
