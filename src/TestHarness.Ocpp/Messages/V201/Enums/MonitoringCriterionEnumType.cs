namespace TestHarness.Ocpp.Messages.V201;

/// <summary>By which kind monitors are selected for a report.</summary>
public enum MonitoringCriterionEnumType
{
    ThresholdMonitoring,
    DeltaMonitoring,
    PeriodicMonitoring,
}
