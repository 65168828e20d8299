namespace TestHarness.Ocpp.Messages.V201;

/// <summary>How far publishing a firmware image has come.</summary>
public enum PublishFirmwareStatusEnumType
{
    Idle,
    DownloadScheduled,
    Downloading,
    Downloaded,
    Published,
    DownloadFailed,
    DownloadPaused,
    InvalidChecksum,
    ChecksumVerified,
    PublishFailed,
}
