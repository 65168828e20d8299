namespace TestHarness.Ocpp.Messages.V21;

/// <summary>Whether a monitor was set, and why not.</summary>
public enum SetMonitoringStatusEnumType
{
    Accepted,
    UnknownComponent,
    UnknownVariable,
    UnsupportedMonitorType,
    Rejected,
    Duplicate,
}
