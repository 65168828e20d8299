using System.Runtime.Serialization;

namespace TestHarness.Ocpp.Messages.V201;

/// <summary>The types of variables in the device model.</summary>
public enum DataEnumType
{
    /// <summary>Text.</summary>
    [EnumMember(Value = "string")]
    String,

    /// <summary>A number with a fraction.</summary>
    [EnumMember(Value = "decimal")]
    Decimal,

    /// <summary>A whole number.</summary>
    [EnumMember(Value = "integer")]
    Integer,

    /// <summary>A point in time, RFC 3339.</summary>
    [EnumMember(Value = "dateTime")]
    DateTime,

    /// <summary>true or false.</summary>
    [EnumMember(Value = "boolean")]
    Boolean,

    /// <summary>One value out of valuesList.</summary>
    OptionList,

    /// <summary>Values out of valuesList, whose order counts.</summary>
    SequenceList,

    /// <summary>Values out of valuesList, in no order.</summary>
    MemberList,
}
