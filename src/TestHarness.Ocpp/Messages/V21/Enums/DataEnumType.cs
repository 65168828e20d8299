using System.Runtime.Serialization;

namespace TestHarness.Ocpp.Messages.V21;

/// <summary>The types of variables in the device model.</summary>
public enum DataEnumType
{
    [EnumMember(Value = "string")]
    String,

    [EnumMember(Value = "decimal")]
    Decimal,

    [EnumMember(Value = "integer")]
    Integer,

    [EnumMember(Value = "dateTime")]
    DateTime,

    [EnumMember(Value = "boolean")]
    Boolean,

    OptionList,
    SequenceList,
    MemberList,
}
