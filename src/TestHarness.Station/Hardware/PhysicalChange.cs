namespace TestHarness.Station.Hardware;

/// <summary>What changed physically at an EVSE.</summary>
internal enum PhysicalChange
{
    /// <summary>The parking bay was occupied or left.</summary>
    Bay,

    /// <summary>A vehicle was connected or disconnected.</summary>
    Cable,

    /// <summary>A cable without a vehicle was taken out of a socket.</summary>
    Socket,

    /// <summary>The vehicle began or ceased to ask for energy.</summary>
    Vehicle,

    /// <summary>A fault came or went.</summary>
    Fault,
}
