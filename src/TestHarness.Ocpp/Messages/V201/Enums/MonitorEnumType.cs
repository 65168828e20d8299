namespace TestHarness.Ocpp.Messages.V201;

/// <summary>What a monitor watches for.</summary>
public enum MonitorEnumType
{
    /// <summary>Reports when the variable rises above the monitor's value.</summary>
    UpperThreshold,

    /// <summary>Reports when the variable falls below the monitor's value.</summary>
    LowerThreshold,

    /// <summary>Reports when the variable moved by more than the monitor's value since the last event; if it is no number, on any change.</summary>
    Delta,

    /// <summary>Reports regularly; the monitor's value is the interval in s, counted from when it was set.</summary>
    Periodic,

    /// <summary>Reports regularly; the monitor's value is the interval in s, aligned to the clock (900: on every quarter).</summary>
    PeriodicClockAligned,
}
