namespace TestHarness.Ocpp.Messages.V16;

/// <summary>Why a transaction ended.</summary>
public enum Reason
{
    /// <summary>Somebody pressed the emergency stop.</summary>
    EmergencyStop,

    /// <summary>The cable was pulled, or the EV drove away from the coil.</summary>
    EVDisconnected,

    /// <summary>The central system sent a Reset of type Hard.</summary>
    HardReset,

    /// <summary>The user stopped it at the charge point, by tag or button; the regular way.</summary>
    Local,

    /// <summary>None of the others.</summary>
    Other,

    /// <summary>The power failed altogether.</summary>
    PowerLoss,

    /// <summary>The charge point restarted on its own, say by its watchdog.</summary>
    Reboot,

    /// <summary>The central system stopped it, for the user or for want of credit; a regular way.</summary>
    Remote,

    /// <summary>The central system sent a Reset of type Soft.</summary>
    SoftReset,

    /// <summary>The central system sent UnlockConnector.</summary>
    UnlockCommand,

    /// <summary>The central system refused the idTag in its answer to StartTransaction.</summary>
    DeAuthorized,
}
