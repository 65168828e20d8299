namespace TestHarness.Ocpp.Messages.V21;

/// <summary>What a monitor watches for.</summary>
public enum MonitorEnumType
{
    UpperThreshold,
    LowerThreshold,
    Delta,
    Periodic,
    PeriodicClockAligned,
    TargetDelta,
    TargetDeltaRelative,
}
