using TestHarness.Ocpp;

namespace TestHarness.Rules.Firmware;

/// <summary>
/// A local controller that publishes firmware says where it is (L03.FR.04), and does not go on with what failed (PublishFirmwareStatusEnumType tells end states from those between).
/// </summary>
internal sealed class PublishedFirmware() : WireRule(Description)
{
    private const string Where = "L03.FR.04";
    private const string Ended = "PublishFirmwareStatusEnumType";

    private static readonly RuleCard Description = new(
        "publish-firmware",
        "firmware",
        Party.Station,
        RuleCard.V2,
        "From the address in the status a CSMS sends a whole site its update. Without one, no station behind the controller finds the file.",
        new Requirement(Where, "Firmware that is published has an address."),
        new Requirement(Ended, "No status between follows the failure of a publication."));

    private string? _failed;

    /// <inheritdoc />
    public override void Look(Observation seen)
    {
        if (seen.IsRequest(Party.Csms, "PublishFirmware") || seen.IsRequest(Party.Csms, "TriggerMessage") || seen.IsConnectionChange)
            _failed = null;
        else if (seen.IsRequest(Party.Station, "PublishFirmwareStatusNotification") && seen.Payload.Text("status") is { } status)
            Judge(seen, status);
    }

    private void Judge(Observation seen, string status)
    {
        if (status == "Published" && !seen.Payload.Items("location").Any())
            seen.Report(Breach(Where, "The firmware is published, and nobody is told where.", "location", "none", "location"));
        if (_failed is { } failed && status is ("Downloaded" or "ChecksumVerified" or "Published"))
            seen.Report(Breach(Ended, $"{status} comes after the publication had ended with {failed}.", "nothing more of this publication", status, "status"));
        _failed = status is "DownloadFailed" or "InvalidChecksum" or "PublishFailed" ? status : null;
    }
}
