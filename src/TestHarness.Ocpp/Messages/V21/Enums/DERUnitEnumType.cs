using System.Runtime.Serialization;

namespace TestHarness.Ocpp.Messages.V21;

/// <summary>What the y axis of a DER curve, or a set point, is a percentage of.</summary>
public enum DERUnitEnumType
{
    /// <summary>No unit, as for ride-through curves.</summary>
    [EnumMember(Value = "Not_Applicable")]
    NotApplicable,

    /// <summary>Percent of the active power that is configured as maximum.</summary>
    PctMaxW,

    /// <summary>Percent of the reactive power that is configured as maximum.</summary>
    PctMaxVar,

    /// <summary>Percent of the active power still in reserve.</summary>
    PctWAvail,

    /// <summary>Percent of the reactive power still in reserve.</summary>
    PctVarAvail,

    /// <summary>Percent of the effective voltage.</summary>
    PctEffectiveV,
}
