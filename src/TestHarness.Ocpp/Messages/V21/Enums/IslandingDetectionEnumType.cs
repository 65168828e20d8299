using System.Runtime.Serialization;

namespace TestHarness.Ocpp.Messages.V21;

/// <summary>How an inverter notices that it feeds a part of the grid that is cut off.</summary>
public enum IslandingDetectionEnumType
{
    /// <summary>The inverter does not notice it.</summary>
    NoAntiIslandingSupport,

    /// <summary>By how fast the frequency changes.</summary>
    RoCoF,

    /// <summary>By voltage that is too low or too high.</summary>
    [EnumMember(Value = "UVP_OVP")]
    UvpOvp,

    /// <summary>By frequency that is too low or too high.</summary>
    [EnumMember(Value = "UFP_OFP")]
    UfpOfp,

    /// <summary>By a jump of the voltage's phase angle.</summary>
    VoltageVectorShift,

    /// <summary>By when the voltage crosses zero.</summary>
    ZeroCrossingDetection,

    /// <summary>By another method that only watches.</summary>
    OtherPassive,

    /// <summary>By measuring the impedance of the grid.</summary>
    ImpedanceMeasurement,

    /// <summary>By measuring the impedance at one frequency.</summary>
    ImpedanceAtFrequency,

    /// <summary>By a phase angle that depends on the frequency, so that an island drifts away.</summary>
    SlipModeFrequencyShift,

    /// <summary>By feedback that pushes the frequency of an island away.</summary>
    SandiaFrequencyShift,

    /// <summary>By feedback that pushes the voltage of an island away.</summary>
    SandiaVoltageShift,

    /// <summary>By jumps of the frequency in a known pattern.</summary>
    FrequencyJump,

    /// <summary>By the quality factor of a resonant load (resistor, inductor, capacitor).</summary>
    RCLQFactor,

    /// <summary>By another method that disturbs the grid a little.</summary>
    OtherActive,
}
