namespace TestHarness.Ocpp.Messages.V201;

/// <summary>By which kind monitors are selected for a report.</summary>
public enum MonitoringCriterionEnumType
{
    /// <summary>Monitors of type UpperThreshold or LowerThreshold.</summary>
    ThresholdMonitoring,

    /// <summary>Monitors of type Delta.</summary>
    DeltaMonitoring,

    /// <summary>Monitors of type Periodic or PeriodicClockAligned.</summary>
    PeriodicMonitoring,
}
