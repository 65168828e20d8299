using TestHarness.Ocpp;

namespace TestHarness.Rules.Firmware;

/// <summary>
/// A firmware update that ended does not go on (FirmwareStatusEnumType tells end states from those between), and every state that it comes to is told (L01.FR.01,
/// L02.FR.01): none is installed that was not downloaded.
/// </summary>
internal sealed class FirmwareOrder() : WireRule(Description)
{
    private const string Ended = "FirmwareStatusEnumType";
    private const string Told = "L01.FR.01";
    private const string Told16 = "OCPP 1.6 Security L01.FR.01";

    private static readonly RuleCard Description = new(
        "firmware-order",
        "firmware",
        Party.Station,
        RuleCard.Every,
        "A CSMS that rolls out firmware goes on to the next station when one has ended. A status that comes after the end, or one that is left out, leaves it with an update that never ended or never happened.",
        new Requirement(Ended, "No status between follows the end of a firmware update."),
        new Requirement(Told, "A firmware update that was downloading is told to be downloaded before it is verified or installed."),
        new Requirement(Told16, "A signed firmware update that was downloading is told to be downloaded before it is verified or installed."));

    private long? _requestId;
    private string? _end;
    private bool _isDownloading;

    /// <inheritdoc />
    public override void Look(Observation seen)
    {
        if (seen.IsConnectionChange)
            _isDownloading = false;
        else if (seen.Frame?.Action is "UpdateFirmware" or "SignedUpdateFirmware" && seen.IsRequest(Party.Csms))
            (_requestId, _end, _isDownloading) = (null, null, false);
        else if (seen.Frame is { Version: { } version, Action: { } action } && action == (version == OcppVersion.V16 ? "SignedFirmwareStatusNotification" : "FirmwareStatusNotification"))
            Status(seen, version);
    }

    private void Status(Observation seen, OcppVersion version)
    {
        if (!seen.IsRequest(Party.Station) || seen.Payload.Text("status") is not { } status || seen.Payload.Number("requestId") is not { } id)
            return;
        if (id != _requestId)
            (_requestId, _end, _isDownloading) = (id, null, false);
        if (JobKind.Firmware.Ends.Contains(status))
            _end = status;
        else if (_end is { } end && !(end == "Installed" && status == "InstallRebooting"))
            GoesOn(seen, id, end, status);
        Download(seen, version, status);
    }

    private void GoesOn(Observation seen, long id, string end, string status)
    {
        _end = null;
        seen.Report(Breach(Ended, $"{status} comes after the firmware update {id} had ended with {end}.", "nothing more of this update", status, "status"));
    }

    private void Download(Observation seen, OcppVersion version, string status)
    {
        if (_isDownloading && status is "SignatureVerified" or "InstallScheduled" or "Installing" or "InstallRebooting" or "Installed")
            seen.Report(Breach(version == OcppVersion.V16 ? Told16 : Told, $"{status} comes after Downloading, and Downloaded was not sent.", "Downloaded", status, "status"));
        _isDownloading = status is "Downloading" || (_isDownloading && status is "DownloadPaused" or "DownloadScheduled");
    }
}
