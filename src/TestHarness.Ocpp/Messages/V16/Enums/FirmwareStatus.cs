namespace TestHarness.Ocpp.Messages.V16;

/// <summary>How far a firmware update has come.</summary>
public enum FirmwareStatus
{
    /// <summary>The file is there; the update goes on.</summary>
    Downloaded,

    /// <summary>The file could not be fetched; the update is over.</summary>
    DownloadFailed,

    /// <summary>The file is being fetched.</summary>
    Downloading,

    /// <summary>No update is going on; only sent when asked for by TriggerMessage.</summary>
    Idle,

    /// <summary>The firmware could not be installed; the update is over.</summary>
    InstallationFailed,

    /// <summary>The firmware is being installed.</summary>
    Installing,

    /// <summary>The firmware is in place; the update has succeeded.</summary>
    Installed,
}
