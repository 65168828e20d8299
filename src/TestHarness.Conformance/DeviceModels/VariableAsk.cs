namespace TestHarness.Conformance.DeviceModels;

/// <summary>What a <see cref="VariableTest"/> asks of a variable.</summary>
public enum VariableAsk
{
    /// <summary>Whether it is in the device model.</summary>
    IsThere,

    /// <summary>Whether its Actual value is the one asked for.</summary>
    Is,

    /// <summary>Whether it can have the value: written, when a CSMS can write it; as it is, when not. A list can have it among others.</summary>
    CanBe,

    /// <summary>Whether a CSMS can write it.</summary>
    IsWritable,
}
