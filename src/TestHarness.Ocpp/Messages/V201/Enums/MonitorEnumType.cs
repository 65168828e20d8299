namespace TestHarness.Ocpp.Messages.V201;

/// <summary>What a monitor watches for.</summary>
public enum MonitorEnumType
{
    UpperThreshold,
    LowerThreshold,
    Delta,
    Periodic,
    PeriodicClockAligned,
}
