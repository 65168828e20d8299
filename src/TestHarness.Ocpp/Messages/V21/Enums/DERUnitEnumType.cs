using System.Runtime.Serialization;

namespace TestHarness.Ocpp.Messages.V21;

/// <summary>What the y axis of a DER curve, or a set point, is a percentage of.</summary>
public enum DERUnitEnumType
{
    [EnumMember(Value = "Not_Applicable")]
    NotApplicable,

    PctMaxW,
    PctMaxVar,
    PctWAvail,
    PctVarAvail,
    PctEffectiveV,
}
