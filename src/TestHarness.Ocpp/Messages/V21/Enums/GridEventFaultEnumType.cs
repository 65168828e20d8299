namespace TestHarness.Ocpp.Messages.V21;

/// <summary>What went wrong in the grid.</summary>
public enum GridEventFaultEnumType
{
    /// <summary>The phases carry unequal currents.</summary>
    CurrentImbalance,

    /// <summary>There is an emergency on site.</summary>
    LocalEmergency,

    /// <summary>Too little power comes in.</summary>
    LowInputPower,

    /// <summary>The current is too high.</summary>
    OverCurrent,

    /// <summary>The frequency is too high.</summary>
    OverFrequency,

    /// <summary>The voltage is too high.</summary>
    OverVoltage,

    /// <summary>The phases come in the wrong order.</summary>
    PhaseRotation,

    /// <summary>There is an emergency elsewhere.</summary>
    RemoteEmergency,

    /// <summary>The frequency is too low.</summary>
    UnderFrequency,

    /// <summary>The voltage is too low.</summary>
    UnderVoltage,

    /// <summary>The phases have unequal voltages.</summary>
    VoltageImbalance,
}
