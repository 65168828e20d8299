namespace TestHarness.Ocpp.Messages.V201;

/// <summary>Whether a monitor was set, and why not.</summary>
public enum SetMonitoringStatusEnumType
{
    /// <summary>Set.</summary>
    Accepted,

    /// <summary>The station has no such component.</summary>
    UnknownComponent,

    /// <summary>The component has no such variable.</summary>
    UnknownVariable,

    /// <summary>The variable cannot have this kind of monitor.</summary>
    UnsupportedMonitorType,

    /// <summary>Not set, for another reason, such as a value out of range.</summary>
    Rejected,

    /// <summary>The variable has a monitor of this kind and severity already, with another id.</summary>
    Duplicate,
}
