namespace TestHarness.Ocpp.Messages.V201;

/// <summary>Whether a monitor was removed.</summary>
public enum ClearMonitoringStatusEnumType
{
    Accepted,
    Rejected,
    NotFound,
}
