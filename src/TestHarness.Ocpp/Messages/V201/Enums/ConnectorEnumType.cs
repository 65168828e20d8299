using System.Runtime.Serialization;

namespace TestHarness.Ocpp.Messages.V201;

/// <summary>The kinds of connectors.</summary>
public enum ConnectorEnumType
{
    /// <summary>Combined Charging System 1 (Combo 1), fixed cable.</summary>
    cCCS1,

    /// <summary>Combined Charging System 2 (Combo 2), fixed cable.</summary>
    cCCS2,

    /// <summary>CHAdeMO (JARI G105-1993), fixed cable.</summary>
    cG105,

    /// <summary>Tesla's own, fixed cable.</summary>
    cTesla,

    /// <summary>Type 1 of IEC 62196-2 (J1772), fixed cable.</summary>
    cType1,

    /// <summary>Type 2 of IEC 62196-2 (Mennekes), fixed cable.</summary>
    cType2,

    /// <summary>Socket of IEC 60309, one phase, 16 A.</summary>
    [EnumMember(Value = "s309-1P-16A")]
    s3091P16A,

    /// <summary>Socket of IEC 60309, one phase, 32 A.</summary>
    [EnumMember(Value = "s309-1P-32A")]
    s3091P32A,

    /// <summary>Socket of IEC 60309, three phases, 16 A.</summary>
    [EnumMember(Value = "s309-3P-16A")]
    s3093P16A,

    /// <summary>Socket of IEC 60309, three phases, 32 A.</summary>
    [EnumMember(Value = "s309-3P-32A")]
    s3093P32A,

    /// <summary>Household socket of the United Kingdom, 13 A.</summary>
    sBS1361,

    /// <summary>Household socket CEE 7/7, 16 A; for 7/4 (Schuko) and 7/5 too.</summary>
    [EnumMember(Value = "sCEE-7-7")]
    sCEE77,

    /// <summary>Socket of type 2 of IEC 62196-2 (Mennekes).</summary>
    sType2,

    /// <summary>Socket of type 3 of IEC 62196-2 (Scame).</summary>
    sType3,

    /// <summary>Any other socket with one phase, 16 A at most.</summary>
    Other1PhMax16A,

    /// <summary>Any other socket with one phase, above 16 A.</summary>
    Other1PhOver16A,

    /// <summary>Any other socket with three phases.</summary>
    Other3Ph,

    /// <summary>Pantograph.</summary>
    Pan,

    /// <summary>Wireless, inductive.</summary>
    wInductive,

    /// <summary>Wireless, resonant.</summary>
    wResonant,

    /// <summary>Not known yet, for instance before something is plugged in.</summary>
    Undetermined,

    /// <summary>Cannot be found out.</summary>
    Unknown,
}
