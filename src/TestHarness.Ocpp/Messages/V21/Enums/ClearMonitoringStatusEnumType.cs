namespace TestHarness.Ocpp.Messages.V21;

/// <summary>Whether a monitor was removed.</summary>
public enum ClearMonitoringStatusEnumType
{
    Accepted,
    Rejected,
    NotFound,
}
