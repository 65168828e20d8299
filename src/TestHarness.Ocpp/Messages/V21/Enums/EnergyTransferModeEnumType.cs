using System.Runtime.Serialization;

namespace TestHarness.Ocpp.Messages.V21;

/// <summary>How energy gets from the EVSE to the EV, or back.</summary>
public enum EnergyTransferModeEnumType
{
    [EnumMember(Value = "AC_single_phase")]
    AcSinglePhase,

    [EnumMember(Value = "AC_two_phase")]
    AcTwoPhase,

    [EnumMember(Value = "AC_three_phase")]
    AcThreePhase,

    DC,

    [EnumMember(Value = "AC_BPT")]
    AcBpt,

    [EnumMember(Value = "AC_BPT_DER")]
    AcBptDer,

    [EnumMember(Value = "AC_DER")]
    AcDer,

    [EnumMember(Value = "DC_BPT")]
    DcBpt,

    [EnumMember(Value = "DC_ACDP")]
    DcAcdp,

    [EnumMember(Value = "DC_ACDP_BPT")]
    DcAcdpBpt,

    WPT,
}
