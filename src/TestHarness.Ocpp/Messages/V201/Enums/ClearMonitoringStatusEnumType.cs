namespace TestHarness.Ocpp.Messages.V201;

/// <summary>Whether a monitor was removed.</summary>
public enum ClearMonitoringStatusEnumType
{
    /// <summary>Removed.</summary>
    Accepted,

    /// <summary>Not removed; hard-wired monitors, for instance, stay.</summary>
    Rejected,

    /// <summary>There is no monitor with this id.</summary>
    NotFound,
}
