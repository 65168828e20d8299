namespace TestHarness.Ocpp.Messages.V21;

/// <summary>Why the station started.</summary>
public enum BootReasonEnumType
{
    ApplicationReset,
    FirmwareUpdate,
    LocalReset,
    PowerUp,
    RemoteReset,
    ScheduledReset,
    Triggered,
    Unknown,
    Watchdog,
}
