namespace TestHarness.Ocpp.Messages.V201;

/// <summary>Whether an attribute could be read, and why not.</summary>
public enum GetVariableStatusEnumType
{
    /// <summary>The value is in the answer.</summary>
    Accepted,

    /// <summary>Not readable, for instance because it is write-only.</summary>
    Rejected,

    /// <summary>The station has no such component.</summary>
    UnknownComponent,

    /// <summary>The component has no such variable.</summary>
    UnknownVariable,

    /// <summary>The variable has no such attribute.</summary>
    NotSupportedAttributeType,
}
