using TestHarness.Ocpp;
using TestHarness.Rules.Boot;
using TestHarness.Rules.Transactions;

namespace TestHarness.Rules.Remote;

/// <summary>
/// A remote stop of a transaction that goes on is accepted (F03.FR.07) and shows in an event (F03.FR.02), one of a transaction that has ended is rejected (F03.FR.08). What is on the way may cross:
/// judged is what had ended before the request, what still goes on a minute after the rejection, and what has not come ten minutes after.
/// </summary>
internal sealed class RemoteStops() : EventsInOrder<RemoteStops.Stop>(Description)
{
    private const string Accepts = "F03.FR.07";
    private const string Rejects = "F03.FR.08";
    private const string Follows = "F03.FR.02";
    private const int Most = 64;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan OnTheWay = TimeSpan.FromMinutes(1);

    private static readonly RuleCard Description = new(
        "remote-stop",
        "remote start and stop",
        Party.Station,
        RuleCard.V2,
        "A driver who stops by app, or a payment that runs out, relies on the remote stop. Accepted without effect it lets energy flow that nobody pays; rejected while the car charges it cannot be stopped at all.",
        new Requirement(Accepts, "A remote stop of a transaction that goes on is accepted."),
        new Requirement(Rejects, "A remote stop of a transaction that has ended is rejected."),
        new Requirement(Follows, "A remote stop that was accepted shows in an event of the transaction."));

    private Recent<string, DateTimeOffset>? _ended;
    private Recent<string, Promise>? _promises;
    private bool _isUnaccepted;

    /// <inheritdoc />
    protected override void Any(Observation seen, EventReading read)
    {
        if (read.Type == "Ended")
        {
            _ended ??= new Recent<string, DateTimeOffset>(Most);
            if (!_ended.TryGet(read.Id, out _))
                _ended.Add(read.Id, seen.At, out _);
        }

        if (read.Type == "Ended" || read.Trigger == "RemoteStop")
            _promises?.Remove(read.Id);
        Overdue(seen);
    }

    /// <inheritdoc />
    protected override void Next(Observation seen, EventReading read, Stop state)
    {
        if (read.Type == "Updated" && state.RejectedAt is { } rejected && !read.IsOffline && seen.At - rejected > OnTheWay && read.Time > rejected + OnTheWay)
            Rejected(seen, read, state);
    }

    /// <inheritdoc />
    protected override void Between(Observation seen)
    {
        if (seen.IsResult(Party.Station, "RequestStopTransaction"))
            Answer(seen);
        else if (BootAnswer.Of(seen) is { } answer)
            _isUnaccepted = answer.Status != "Accepted";
        else if (_promises is not null && (seen.IsConnectionChange || seen.IsRequest(Party.Station, "BootNotification")))
            _promises = null;
        else if (_promises is not null && seen.IsRequest(Party.Station))
            Overdue(seen);
    }

    private void Answer(Observation seen)
    {
        if (seen.Request.Text("transactionId") is not { } id || seen.Payload.Text("status") is not { } status)
            return;
        if (Ongoing(id) is not { } state)
        {
            if (status == "Accepted" && _ended is not null && _ended.TryGet(id, out var ended) && ended < seen.RequestedAt)
                seen.Report(Breach(Rejects, $"Transaction {id} had ended, and the station accepts to stop it.", "Rejected", status, "status"));
        }
        else if (status == "Accepted")
        {
            _promises ??= new Recent<string, Promise>(Most);
            _promises.Set(id, new Promise(seen.At, seen.Record.ConnectionId));
        }
        else if (status == "Rejected" && !_isUnaccepted)
        {
            state.RejectedAt = seen.At;
        }
    }

    private void Rejected(Observation seen, EventReading read, Stop state)
    {
        state.RejectedAt = null;
        seen.Report(Breach(Accepts, $"The station rejected to stop transaction {read.Id}, which still goes on.", "Accepted", "Rejected"));
    }

    // Other requests show that the station could have sent it.
    private void Overdue(Observation seen)
    {
        var overdue = _promises?.Entries.FirstOrDefault(entry => seen.At - entry.Value.At > Patience);
        if (overdue is not { Key: { } id, Value: { } promise })
            return;
        _promises!.Remove(id);
        if (promise.Connection == seen.Record.ConnectionId)
            seen.Report(Breach(Follows, $"The station accepted to stop transaction {id}, and no event tells that it did.", "an event with triggerReason RemoteStop", $"none within {Durations.Text(seen.At - promise.At)}"));
    }

    internal sealed class Stop
    {
        internal DateTimeOffset? RejectedAt { get; set; }
    }

    private sealed record Promise(DateTimeOffset At, long Connection);
}
