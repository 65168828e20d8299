namespace TestHarness.Station.DeviceModel;

/// <summary>SetVariableStatusEnumType.</summary>
internal enum WriteStatus
{
    Accepted,
    Rejected,
    UnknownComponent,
    UnknownVariable,
    NotSupportedAttributeType,
    RebootRequired,
}
