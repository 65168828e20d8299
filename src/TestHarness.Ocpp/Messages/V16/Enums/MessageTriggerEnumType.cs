namespace TestHarness.Ocpp.Messages.V16;

/// <summary>The messages that ExtendedTriggerMessage can ask for.</summary>
public enum MessageTriggerEnumType
{
    /// <summary>A BootNotification.</summary>
    BootNotification,

    /// <summary>A LogStatusNotification, with the state of the log upload.</summary>
    LogStatusNotification,

    /// <summary>A SignedFirmwareStatusNotification, with the state of the update.</summary>
    FirmwareStatusNotification,

    /// <summary>A Heartbeat.</summary>
    Heartbeat,

    /// <summary>A MeterValues, with the latest readings.</summary>
    MeterValues,

    /// <summary>A SignCertificate for the certificate towards the central system.</summary>
    SignChargePointCertificate,

    /// <summary>A StatusNotification of a connector.</summary>
    StatusNotification,
}
