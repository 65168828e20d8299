namespace TestHarness.Ocpp.Messages.V16;

/// <summary>The messages that ExtendedTriggerMessage can ask for.</summary>
public enum MessageTriggerEnumType
{
    BootNotification,
    LogStatusNotification,
    FirmwareStatusNotification,
    Heartbeat,
    MeterValues,
    SignChargePointCertificate,
    StatusNotification,
}
