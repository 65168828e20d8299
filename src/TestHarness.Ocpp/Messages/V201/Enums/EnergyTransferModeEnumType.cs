using System.Runtime.Serialization;

namespace TestHarness.Ocpp.Messages.V201;

/// <summary>How energy gets from the EVSE to the EV, or back.</summary>
public enum EnergyTransferModeEnumType
{
    /// <summary>Direct current.</summary>
    DC,

    /// <summary>AC on one phase, IEC 62196.</summary>
    [EnumMember(Value = "AC_single_phase")]
    AcSinglePhase,

    /// <summary>AC on two phases, IEC 62196.</summary>
    [EnumMember(Value = "AC_two_phase")]
    AcTwoPhase,

    /// <summary>AC on three phases, IEC 62196.</summary>
    [EnumMember(Value = "AC_three_phase")]
    AcThreePhase,
}
