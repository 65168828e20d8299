using System.Runtime.Serialization;

namespace TestHarness.Ocpp.Messages.V201;

/// <summary>How energy gets from the EVSE to the EV, or back.</summary>
public enum EnergyTransferModeEnumType
{
    DC,

    [EnumMember(Value = "AC_single_phase")]
    AcSinglePhase,

    [EnumMember(Value = "AC_two_phase")]
    AcTwoPhase,

    [EnumMember(Value = "AC_three_phase")]
    AcThreePhase,
}
