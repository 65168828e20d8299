namespace TestHarness.Ocpp.Messages.V21;

/// <summary>The kinds of DER controls.</summary>
public enum DERControlEnumType
{
    /// <summary>Voltage and frequency within which feeding in may start or start again.</summary>
    EnterService,

    /// <summary>Active power against frequency, given as a dead band and a slope.</summary>
    FreqDroop,

    /// <summary>Active power against frequency, given as a curve.</summary>
    FreqWatt,

    /// <summary>Constant power factor while taking active power.</summary>
    FixedPFAbsorb,

    /// <summary>Constant power factor while feeding in active power.</summary>
    FixedPFInject,

    /// <summary>Constant reactive power.</summary>
    FixedVar,

    /// <summary>How fast power may ramp.</summary>
    Gradients,

    /// <summary>How long at which too high frequency until disconnecting is a must.</summary>
    HFMustTrip,

    /// <summary>How long at which high frequency to ride through before disconnecting is allowed.</summary>
    HFMayTrip,

    /// <summary>How long at which too high voltage until disconnecting is a must.</summary>
    HVMustTrip,

    /// <summary>At which high voltage to stop feeding in for the moment, without disconnecting.</summary>
    HVMomCess,

    /// <summary>How long at which high voltage to ride through before disconnecting is allowed.</summary>
    HVMayTrip,

    /// <summary>Cap on discharging power, as a percentage of the rated power.</summary>
    LimitMaxDischarge,

    /// <summary>How long at which too low frequency until disconnecting is a must.</summary>
    LFMustTrip,

    /// <summary>How long at which too low voltage until disconnecting is a must.</summary>
    LVMustTrip,

    /// <summary>At which low voltage to stop feeding in for the moment, without disconnecting.</summary>
    LVMomCess,

    /// <summary>How long at which low voltage to ride through before disconnecting is allowed.</summary>
    LVMayTrip,

    /// <summary>How long at too high a power until disconnecting is a must; VDE-AR-N 4105, 5.5.2.</summary>
    PowerMonitoringMustTrip,

    /// <summary>Reactive power against voltage.</summary>
    VoltVar,

    /// <summary>Active power against voltage.</summary>
    VoltWatt,

    /// <summary>Power factor against active power.</summary>
    WattPF,

    /// <summary>Reactive power against active power.</summary>
    WattVar,
}
