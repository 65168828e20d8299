using TestHarness.Station.Services;

namespace TestHarness.Station.Firmware;

/// <summary>Downloads firmware, as often as it takes.</summary>
internal sealed class FirmwareDownload(StationContext station, FileTransfer files) : IStationService
{
    /// <summary>The file; null when every attempt failed.</summary>
    /// <param name="location">Where it is.</param>
    /// <param name="retries">How often to try again.</param>
    /// <param name="pause">Time between tries.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<byte[]?> FetchAsync(string location, int retries, TimeSpan pause, CancellationToken cancellation)
    {
        if (FileTransfer.Address(location) is not { } address)
            return null;
        for (var attempt = 0; attempt <= retries; attempt++)
        {
            if (attempt > 0)
                await Task.Delay(pause, station.Time, cancellation);
            await Task.Delay(station.Options.Firmware.DownloadTime, station.Time, cancellation);
            if (await files.SendAsync(HttpMethod.Get, address, null, cancellation) is (200, var content))
                return content;
            cancellation.ThrowIfCancellationRequested();
        }

        return null;
    }
}
