namespace TestHarness.Station.Firmware;

/// <summary>How a station's firmware is updated (L01, L02), and whether the station publishes firmware to others (L03, L04).</summary>
public sealed record FirmwareOptions
{
    /// <summary>Whether firmware without signature and signing certificate is refused: no L02.</summary>
    public bool RequiresSignature { get; init; } = true;

    /// <summary>Whether another UpdateFirmware takes the place of an update under way (L01.FR.24); without, it is rejected (L01.FR.27).</summary>
    public bool CanCancel { get; init; } = true;

    /// <summary>Whether firmware is downloaded while transactions are ongoing; without, it is once they have ended (L01.FR.13).</summary>
    public bool DownloadsDuringTransactions { get; init; } = true;

    /// <summary>Whether firmware is installed and activated while transactions are ongoing, without a reboot; without, all of them end first (L01.FR.06).</summary>
    public bool InstallsDuringTransactions { get; init; }

    /// <summary>Whether firmware is installed by the boot loader, after a reboot of its own (L01.FR.15).</summary>
    public bool RebootsToInstall { get; init; }

    /// <summary>How long a download takes at least: the modem's and the memory's part of it.</summary>
    public TimeSpan DownloadTime { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How long the installation takes.</summary>
    public TimeSpan InstallTime { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Whether it is a local controller: downloads firmware for other stations and publishes it on its network (L03, L04).</summary>
    public bool IsLocalController { get; init; }
}
