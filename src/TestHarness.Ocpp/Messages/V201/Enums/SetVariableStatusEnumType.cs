namespace TestHarness.Ocpp.Messages.V201;

/// <summary>Whether an attribute was written, and why not.</summary>
public enum SetVariableStatusEnumType
{
    /// <summary>Written.</summary>
    Accepted,

    /// <summary>Not written, for instance because it is read-only or the value is out of range.</summary>
    Rejected,

    /// <summary>The station has no such component.</summary>
    UnknownComponent,

    /// <summary>The component has no such variable.</summary>
    UnknownVariable,

    /// <summary>The variable has no such attribute.</summary>
    NotSupportedAttributeType,

    /// <summary>Written, but takes effect after a reboot.</summary>
    RebootRequired,
}
