namespace TestHarness.Ocpp.Messages.V21;

/// <summary>Who decides on the power in a V2X period, and by what.</summary>
public enum OperationModeEnumType
{
    /// <summary>No power flows; EV and station use as little as they can.</summary>
    Idle,

    /// <summary>The EV charges within limits; the default.</summary>
    ChargingOnly,

    /// <summary>The CSMS, or somebody through it, gives set points.</summary>
    CentralSetpoint,

    /// <summary>Somebody connected to the station itself gives set points.</summary>
    ExternalSetpoint,

    /// <summary>Somebody connected to the station itself gives limits.</summary>
    ExternalLimits,

    /// <summary>The CSMS, or somebody through it, gives set points to support the grid's frequency.</summary>
    CentralFrequency,

    /// <summary>The station supports the grid's frequency by what it measures.</summary>
    LocalFrequency,

    /// <summary>The station follows the load on site.</summary>
    LocalLoadBalancing,
}
