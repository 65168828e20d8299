namespace TestHarness.Ocpp.Messages.V16;

/// <summary>The messages that TriggerMessage can ask for.</summary>
public enum MessageTrigger
{
    BootNotification,
    DiagnosticsStatusNotification,
    FirmwareStatusNotification,
    Heartbeat,
    MeterValues,
    StatusNotification,
}
