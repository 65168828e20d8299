namespace TestHarness.Ocpp.Messages.V201;

/// <summary>The messages that can be asked for.</summary>
public enum MessageTriggerEnumType
{
    /// <summary>A BootNotification, with reason Triggered.</summary>
    BootNotification,

    /// <summary>A LogStatusNotification, with the state of the log upload.</summary>
    LogStatusNotification,

    /// <summary>A FirmwareStatusNotification, with the state of the update.</summary>
    FirmwareStatusNotification,

    /// <summary>A Heartbeat.</summary>
    Heartbeat,

    /// <summary>A MeterValues, with the latest readings.</summary>
    MeterValues,

    /// <summary>A SignCertificate for the certificate towards the CSMS.</summary>
    SignChargingStationCertificate,

    /// <summary>A SignCertificate for the certificate towards EVs.</summary>
    SignV2GCertificate,

    /// <summary>A StatusNotification of a connector.</summary>
    StatusNotification,

    /// <summary>A TransactionEvent of the running transaction, with trigger reason Trigger.</summary>
    TransactionEvent,

    /// <summary>A SignCertificate for one certificate that serves towards both CSMS and EVs.</summary>
    SignCombinedCertificate,

    /// <summary>A PublishFirmwareStatusNotification, with the state of publishing.</summary>
    PublishFirmwareStatusNotification,
}
