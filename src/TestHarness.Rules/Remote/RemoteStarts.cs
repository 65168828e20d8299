using TestHarness.Ocpp;
using TestHarness.Rules.Transactions;

namespace TestHarness.Rules.Remote;

/// <summary>
/// A remote start that was accepted for a running transaction shows in its next events (F01.FR.25), and is not accepted for one that has ended (F01.FR.13). That it shows is asked for only where the station
/// told that it need not authorize first.
/// </summary>
internal sealed class RemoteStarts() : EventsInOrder<RemoteStarts.Start>(Description)
{
    private const string Alive = "F01.FR.13";
    private const string Shows = "F01.FR.25";
    private const string Authorize = "AuthCtrlr.AuthorizeRemoteStart";
    private const int Most = 64;
    private const int Patience = 3;

    private static readonly RuleCard Description = new(
        "remote-start",
        "remote start and stop",
        Party.Station,
        RuleCard.V2,
        "The driver has plugged in, and starts by app. When the answer names a transaction that is over, or the transaction never says that it was started from afar, the app finds no session, and nobody pays.",
        new Requirement(Alive, "A remote start is accepted for a transaction that has not ended."),
        new Requirement(Shows, "After a remote start of a running transaction, its next event has the remoteStartId."));

    private Recent<string, DateTimeOffset>? _ended;

    /// <inheritdoc />
    public override IReadOnlyList<string> Variables => [Authorize];

    /// <inheritdoc />
    protected override void Any(Observation seen, EventReading read)
    {
        if (read.Type != "Ended")
            return;
        _ended ??= new Recent<string, DateTimeOffset>(Most);
        if (!_ended.TryGet(read.Id, out _))
            _ended.Add(read.Id, seen.At, out _);
    }

    /// <inheritdoc />
    protected override void Next(Observation seen, EventReading read, Start state)
    {
        if (read.Payload.Has("transactionInfo", "remoteStartId") || read.Type == "Ended")
            state.RemoteStartId = null;
        else if (state.RemoteStartId is { } id && !read.IsOffline && ++state.Events == Patience)
            seen.Report(Breach(Shows, $"The remote start of transaction {read.Id} was accepted, and its next events do not show it.", $"remoteStartId {id}", $"{Patience} events without", "transactionInfo.remoteStartId"));
    }

    /// <inheritdoc />
    protected override void Between(Observation seen)
    {
        if (!seen.IsResult(Party.Station, "RequestStartTransaction") || seen.Payload.Text("status") != "Accepted" || seen.Payload.Text("transactionId") is not { } id)
            return;
        if (Ongoing(id) is { } state)
        {
            if (seen.Request.Number("remoteStartId") is { } remote && seen.Variables.Flag(Authorize) is false)
                (state.RemoteStartId, state.Events) = (remote, 0);
        }
        else if (_ended is not null && _ended.TryGet(id, out var ended) && ended < seen.RequestedAt)
        {
            seen.Report(Breach(Alive, "The station accepts a remote start for a transaction that has ended.", "a transaction that goes on, or none", id, "transactionId"));
        }
    }

    internal sealed class Start
    {
        internal long? RemoteStartId { get; set; }

        internal int Events { get; set; }
    }
}
