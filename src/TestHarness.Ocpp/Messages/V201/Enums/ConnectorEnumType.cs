using System.Runtime.Serialization;

namespace TestHarness.Ocpp.Messages.V201;

/// <summary>The kinds of connectors.</summary>
public enum ConnectorEnumType
{
    cCCS1,
    cCCS2,
    cG105,
    cTesla,
    cType1,
    cType2,

    [EnumMember(Value = "s309-1P-16A")]
    s3091P16A,

    [EnumMember(Value = "s309-1P-32A")]
    s3091P32A,

    [EnumMember(Value = "s309-3P-16A")]
    s3093P16A,

    [EnumMember(Value = "s309-3P-32A")]
    s3093P32A,

    sBS1361,

    [EnumMember(Value = "sCEE-7-7")]
    sCEE77,

    sType2,
    sType3,
    Other1PhMax16A,
    Other1PhOver16A,
    Other3Ph,
    Pan,
    wInductive,
    wResonant,
    Undetermined,
    Unknown,
}
