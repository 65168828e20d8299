namespace TestHarness.Ocpp.Messages.V201;

/// <summary>Whether an attribute could be read, and why not.</summary>
public enum GetVariableStatusEnumType
{
    Accepted,
    Rejected,
    UnknownComponent,
    UnknownVariable,
    NotSupportedAttributeType,
}
