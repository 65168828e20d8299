using TestHarness.Ocpp;

namespace TestHarness.Rules.Diagnostics;

/// <summary>
/// An upload of a log is told from its start: Uploading comes before its end (N01.FR.08), and where it is cancelled for another, AcceptedCanceled says so (N01.FR.20).
/// In 1.6 the same holds by the security white paper, and for diagnostics by section 5.9.
/// </summary>
internal sealed class LogOrder() : WireRule(Description)
{
    private const string Started = "N01.FR.08";
    private const string Cancelled = "N01.FR.20";
    private const string Started16 = "OCPP 1.6 Security N01.FR.08";

    private static readonly RuleCard Description = new(
        "log-order",
        "diagnostics",
        Party.Station,
        RuleCard.Every,
        "A CSMS that shows the upload of a log follows it by its statuses. One that ends without having begun is taken for a late message on another upload, and one that was cancelled silently stays under way for ever.",
        new Requirement(Started, "Uploading is sent before the upload of a log ends with Uploaded."),
        new Requirement(Cancelled, "AcceptedCanceled is sent for the upload that was cancelled for a new one."),
        new Requirement(Started16, "Uploading is sent before the upload of a log ends with Uploaded."));

    private long? _running;
    private long? _uploading;
    private long? _cancelled;
    private bool _isCancelTold;

    /// <inheritdoc />
    public override void Look(Observation seen)
    {
        if (seen.IsConnectionChange)
            (_running, _cancelled) = (null, null);
        else if (seen.IsRequest(Party.Csms, "GetLog") && seen.IsDelivered)
            Ask(seen);
        else if (seen.IsResult(Party.Station, "GetLog"))
            Answer(seen);
        else if (seen.IsRequest(Party.Station, "LogStatusNotification") && seen.Payload.Text("status") is { } status)
            Status(seen, status);
    }

    private void Ask(Observation seen)
    {
        // It may begin, and what it cancels may end, before its request is answered.
        _isCancelTold = false;
        _running ??= seen.DeliveredPayload.Number("requestId");
    }

    private void Answer(Observation seen)
    {
        var asked = seen.Request.Number("requestId");
        switch (seen.Payload.Text("status"))
        {
            case "Accepted" when asked == _running:
                break;
            case "AcceptedCanceled" when _running is { } before && before != asked:
                (_running, _cancelled) = (asked, _isCancelTold || seen.Version == OcppVersion.V16 ? null : before);
                break;
            default:
                (_running, _cancelled) = (null, null);
                break;
        }
    }

    private void Status(Observation seen, string status)
    {
        var id = seen.Payload.Number("requestId");
        if (status == "AcceptedCanceled")
            (_cancelled, _isCancelTold) = (null, true);
        else if (status == "Uploading")
            _uploading = id ?? _running;
        else if (status == "Uploaded" && id is not null && id == _running)
            Uploaded(seen, id.Value);
        else if (status != "Idle" && id == _running)
            (_running, _cancelled) = (null, null);
    }

    private void Uploaded(Observation seen, long id)
    {
        if (_uploading != id)
            seen.Report(Breach(seen.Version == OcppVersion.V16 ? Started16 : Started, $"The upload of log {id} ends, and Uploading was not sent.", "Uploading before Uploaded", "Uploaded", "status"));
        if (_cancelled is { } cancelled)
            seen.Report(Breach(Cancelled, $"Log {id} is uploaded, and that the upload of log {cancelled} was cancelled for it was never told.", "AcceptedCanceled", "Uploaded", "status"));
        (_running, _cancelled) = (null, null);
    }
}
