namespace TestHarness.Ocpp.Messages.V21;

/// <summary>Whether an attribute was written, and why not.</summary>
public enum SetVariableStatusEnumType
{
    Accepted,
    Rejected,
    UnknownComponent,
    UnknownVariable,
    NotSupportedAttributeType,
    RebootRequired,
}
