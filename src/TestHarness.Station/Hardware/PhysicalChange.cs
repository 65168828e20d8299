namespace TestHarness.Station.Hardware;

/// <summary>What changed physically at an EVSE.</summary>
internal enum PhysicalChange
{
    /// <summary>The parking bay was occupied or left.</summary>
    Bay,

    /// <summary>A cable was plugged in or out.</summary>
    Cable,

    /// <summary>The vehicle began or ceased to ask for energy.</summary>
    Vehicle,

    /// <summary>A fault came or went.</summary>
    Fault,
}
