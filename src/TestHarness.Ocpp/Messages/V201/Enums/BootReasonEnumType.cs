namespace TestHarness.Ocpp.Messages.V201;

/// <summary>Why the station started.</summary>
public enum BootReasonEnumType
{
    /// <summary>The application failed.</summary>
    ApplicationReset,

    /// <summary>New firmware was installed.</summary>
    FirmwareUpdate,

    /// <summary>Somebody at the station reset it.</summary>
    LocalReset,

    /// <summary>The power came on.</summary>
    PowerUp,

    /// <summary>The CSMS sent a Reset.</summary>
    RemoteReset,

    /// <summary>A reset that had been planned was due.</summary>
    ScheduledReset,

    /// <summary>No start at all: the CSMS asked for the message by TriggerMessage.</summary>
    Triggered,

    /// <summary>The station cannot tell.</summary>
    Unknown,

    /// <summary>The watchdog timer ran out.</summary>
    Watchdog,
}
