namespace TestHarness.Ocpp.Messages.V16;

/// <summary>How far a firmware update has come.</summary>
public enum FirmwareStatus
{
    Downloaded,
    DownloadFailed,
    Downloading,
    Idle,
    InstallationFailed,
    Installing,
    Installed,
}
