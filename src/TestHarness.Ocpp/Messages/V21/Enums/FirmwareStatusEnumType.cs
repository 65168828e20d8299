namespace TestHarness.Ocpp.Messages.V21;

/// <summary>How far a firmware update has come.</summary>
public enum FirmwareStatusEnumType
{
    /// <summary>The file is there; the update goes on.</summary>
    Downloaded,

    /// <summary>The file could not be fetched; the update is over.</summary>
    DownloadFailed,

    /// <summary>The file is being fetched.</summary>
    Downloading,

    /// <summary>The file will be fetched later.</summary>
    DownloadScheduled,

    /// <summary>Fetching was interrupted and will go on.</summary>
    DownloadPaused,

    /// <summary>No update is going on; only sent when asked for by TriggerMessage.</summary>
    Idle,

    /// <summary>The firmware could not be installed; the update is over.</summary>
    InstallationFailed,

    /// <summary>The firmware is being installed.</summary>
    Installing,

    /// <summary>The firmware is in place; the update has succeeded.</summary>
    Installed,

    /// <summary>The station reboots next, to install the firmware or to start it; optional.</summary>
    InstallRebooting,

    /// <summary>The firmware will be installed at installDateTime.</summary>
    InstallScheduled,

    /// <summary>A check of the firmware, such as its checksum, failed; the update is over.</summary>
    InstallVerificationFailed,

    /// <summary>The signature does not match the file; the update is over.</summary>
    InvalidSignature,

    /// <summary>The signature matches; the update goes on.</summary>
    SignatureVerified,
}
