using System.Runtime.Serialization;

namespace TestHarness.Ocpp.Messages.V21;

/// <summary>How an inverter notices that it feeds a part of the grid that is cut off.</summary>
public enum IslandingDetectionEnumType
{
    NoAntiIslandingSupport,
    RoCoF,

    [EnumMember(Value = "UVP_OVP")]
    UvpOvp,

    [EnumMember(Value = "UFP_OFP")]
    UfpOfp,

    VoltageVectorShift,
    ZeroCrossingDetection,
    OtherPassive,
    ImpedanceMeasurement,
    ImpedanceAtFrequency,
    SlipModeFrequencyShift,
    SandiaFrequencyShift,
    SandiaVoltageShift,
    FrequencyJump,
    RCLQFactor,
    OtherActive,
}
