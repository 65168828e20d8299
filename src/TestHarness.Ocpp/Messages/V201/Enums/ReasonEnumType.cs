namespace TestHarness.Ocpp.Messages.V201;

/// <summary>Why a transaction ended.</summary>
public enum ReasonEnumType
{
    /// <summary>The CSMS refused the token in its answer to a TransactionEvent.</summary>
    DeAuthorized,

    /// <summary>Somebody pressed the emergency stop.</summary>
    EmergencyStop,

    /// <summary>The energy allowed by the station was used up.</summary>
    EnergyLimitReached,

    /// <summary>The cable was pulled, or the EV drove away from the coil.</summary>
    EVDisconnected,

    /// <summary>Current leaked to earth.</summary>
    GroundFault,

    /// <summary>The CSMS sent a Reset of type Immediate.</summary>
    ImmediateReset,

    /// <summary>The driver stopped it at the station, by token or button; the regular way.</summary>
    Local,

    /// <summary>The credit known to the station was used up.</summary>
    LocalOutOfCredit,

    /// <summary>Somebody with a token of the master pass group stopped it.</summary>
    MasterPass,

    /// <summary>None of the others.</summary>
    Other,

    /// <summary>The current was too high.</summary>
    OvercurrentFault,

    /// <summary>The power failed altogether.</summary>
    PowerLoss,

    /// <summary>The power was bad: voltage too low or high, phases out of balance.</summary>
    PowerQuality,

    /// <summary>The station restarted on its own, say by its watchdog.</summary>
    Reboot,

    /// <summary>The CSMS stopped it, for the driver or for want of credit; a regular way.</summary>
    Remote,

    /// <summary>The battery reached the state of charge allowed by the station.</summary>
    SOCLimitReached,

    /// <summary>The EV stopped it.</summary>
    StoppedByEV,

    /// <summary>The time allowed by the station was over.</summary>
    TimeLimitReached,

    /// <summary>No EV was connected in time.</summary>
    Timeout,
}
