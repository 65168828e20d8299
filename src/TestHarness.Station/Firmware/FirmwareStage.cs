namespace TestHarness.Station.Firmware;

/// <summary>How far a firmware update has come: where it goes on after a loss of power.</summary>
internal enum FirmwareStage
{
    /// <summary>The firmware is still to be downloaded.</summary>
    Download,

    /// <summary>It is here and may be installed.</summary>
    Install,

    /// <summary>The station reboots, or has rebooted, to install it.</summary>
    Installing,

    /// <summary>It is installed, and the station reboots, or has rebooted, to activate it.</summary>
    Activate,
}
