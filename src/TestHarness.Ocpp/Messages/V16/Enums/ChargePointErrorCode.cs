namespace TestHarness.Ocpp.Messages.V16;

/// <summary>The errors that a charge point reports.</summary>
public enum ChargePointErrorCode
{
    /// <summary>The connector cannot be locked or unlocked.</summary>
    ConnectorLockFailure,

    /// <summary>Talking to the EV fails; goes with SuspendedEVSE, not with Faulted.</summary>
    EVCommunicationError,

    /// <summary>The residual current device has tripped.</summary>
    GroundFailure,

    /// <summary>It is too hot inside.</summary>
    HighTemperature,

    /// <summary>A part inside, hardware or software, has failed.</summary>
    InternalError,

    /// <summary>The local list says otherwise about an idTag than the central system.</summary>
    LocalListConflict,

    /// <summary>All is well.</summary>
    NoError,

    /// <summary>None of the others; vendorErrorCode tells more.</summary>
    OtherError,

    /// <summary>The overcurrent protection has tripped.</summary>
    OverCurrentFailure,

    /// <summary>The meter cannot be read.</summary>
    PowerMeterFailure,

    /// <summary>The contactor does not obey.</summary>
    PowerSwitchFailure,

    /// <summary>The idTag reader does not work.</summary>
    ReaderFailure,

    /// <summary>A reset could not be done.</summary>
    ResetFailure,

    /// <summary>The voltage is too low.</summary>
    UnderVoltage,

    /// <summary>The voltage is too high.</summary>
    OverVoltage,

    /// <summary>The wireless modem has little reception.</summary>
    WeakSignal,
}
