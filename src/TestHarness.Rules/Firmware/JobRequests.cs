using TestHarness.Ocpp;

namespace TestHarness.Rules.Firmware;

/// <summary>The notifications on a job that the CSMS asked for have the requestId that it gave: of firmware updates and of uploads of logs.</summary>
internal abstract class JobRequests(RuleCard card) : WireRule(card)
{
    private const int Most = 16;

    private Recent<long, bool>? _asked;
    private long? _running;
    private bool _isSure;

    /// <summary>The job.</summary>
    private protected abstract JobKind KindOf(OcppVersion version);

    /// <inheritdoc />
    public override void Look(Observation seen)
    {
        if (seen.Frame is not { Action: { } action, Version: { } version })
            return;
        var kind = KindOf(version);
        if (action == kind.Ask)
            Ask(seen, kind);
        else if (action == kind.Notification && seen.IsRequest(Party.Station))
            Notified(seen, kind);
        else if (action is "TriggerMessage" or "ExtendedTriggerMessage" && seen.IsRequest(Party.Csms))
            // What is triggered may tell of an earlier job once more, or of none.
            _isSure = false;
    }

    private void Ask(Observation seen, JobKind kind)
    {
        if (seen.IsRequest(Party.Csms) && seen.IsDelivered && seen.DeliveredPayload.Number("requestId") is { } id)
        {
            _asked ??= new(Most);
            _asked.Set(id, true);
        }
        else if (seen.IsResult(Party.Station, kind.Ask) && seen.Payload.Text("status") is "Accepted" or "AcceptedCanceled")
        {
            // Only where nothing had to be cancelled is nothing else under way.
            _running = seen.Request.Number("requestId");
            _isSure = seen.Payload.Text("status") == "Accepted" && _running is not null;
        }
    }

    private void Notified(Observation seen, JobKind kind)
    {
        if (!_isSure || seen.Payload.Text("status") is not { } status || status == "Idle")
            return;
        if (!seen.Payload.Has("requestId"))
            seen.Report(Breach(kind.Mandatory, $"The {kind.Notification} {status} has no requestId, while the job with requestId {_running} is under way.", "requestId", "none", "requestId"));
        else if (seen.Payload.Number("requestId") is { } id && _asked?.TryGet(id, out _) is not true)
            seen.Report(Breach(kind.Same, $"The {kind.Notification} {status} has the requestId {id}, with which nobody asked for anything.", $"{_running}", $"{id}", "requestId"));
        _isSure &= !kind.Ends.Contains(status);
    }
}
