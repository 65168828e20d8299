using System.Runtime.Serialization;

namespace TestHarness.Ocpp.Messages.V21;

/// <summary>How energy gets from the EVSE to the EV, or back.</summary>
public enum EnergyTransferModeEnumType
{
    /// <summary>AC on one phase, IEC 62196.</summary>
    [EnumMember(Value = "AC_single_phase")]
    AcSinglePhase,

    /// <summary>AC on two phases, IEC 62196.</summary>
    [EnumMember(Value = "AC_two_phase")]
    AcTwoPhase,

    /// <summary>AC on three phases, IEC 62196.</summary>
    [EnumMember(Value = "AC_three_phase")]
    AcThreePhase,

    /// <summary>Direct current.</summary>
    DC,

    /// <summary>AC in both directions, without DER control; ISO 15118-20.</summary>
    [EnumMember(Value = "AC_BPT")]
    AcBpt,

    /// <summary>AC in both directions, with DER control; ISO 15118-20 as amended.</summary>
    [EnumMember(Value = "AC_BPT_DER")]
    AcBptDer,

    /// <summary>AC to the EV only, with DER control; ISO 15118-20 as amended.</summary>
    [EnumMember(Value = "AC_DER")]
    AcDer,

    /// <summary>DC in both directions; ISO 15118-20.</summary>
    [EnumMember(Value = "DC_BPT")]
    DcBpt,

    /// <summary>DC through an automated connection device (pantograph); ISO 15118-20.</summary>
    [EnumMember(Value = "DC_ACDP")]
    DcAcdp,

    /// <summary>DC in both directions through an automated connection device (pantograph); ISO 15118-20.</summary>
    [EnumMember(Value = "DC_ACDP_BPT")]
    DcAcdpBpt,

    /// <summary>Without a wire; ISO 15118-20.</summary>
    WPT,
}
