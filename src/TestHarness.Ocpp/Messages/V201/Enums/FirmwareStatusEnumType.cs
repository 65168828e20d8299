namespace TestHarness.Ocpp.Messages.V201;

/// <summary>How far a firmware update has come.</summary>
public enum FirmwareStatusEnumType
{
    Downloaded,
    DownloadFailed,
    Downloading,
    DownloadScheduled,
    DownloadPaused,
    Idle,
    InstallationFailed,
    Installing,
    Installed,
    InstallRebooting,
    InstallScheduled,
    InstallVerificationFailed,
    InvalidSignature,
    SignatureVerified,
}
