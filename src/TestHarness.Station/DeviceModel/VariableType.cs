namespace TestHarness.Station.DeviceModel;

/// <summary>DataEnumType by its names; <c>String</c>, <c>Decimal</c> and the like are written in lower camel case on the wire.</summary>
internal enum VariableType
{
    String,
    Decimal,
    Integer,
    DateTime,
    Boolean,
    OptionList,
    SequenceList,
    MemberList,
}
