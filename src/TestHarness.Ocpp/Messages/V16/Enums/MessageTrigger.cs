namespace TestHarness.Ocpp.Messages.V16;

/// <summary>The messages that TriggerMessage can ask for.</summary>
public enum MessageTrigger
{
    /// <summary>A BootNotification.</summary>
    BootNotification,

    /// <summary>A DiagnosticsStatusNotification, with the state of the upload.</summary>
    DiagnosticsStatusNotification,

    /// <summary>A FirmwareStatusNotification, with the state of the update.</summary>
    FirmwareStatusNotification,

    /// <summary>A Heartbeat.</summary>
    Heartbeat,

    /// <summary>A MeterValues, with the latest readings.</summary>
    MeterValues,

    /// <summary>A StatusNotification of a connector.</summary>
    StatusNotification,
}
