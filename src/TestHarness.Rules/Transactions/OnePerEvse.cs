using TestHarness.Ocpp;

namespace TestHarness.Rules.Transactions;

/// <summary>An EVSE has one transaction at a time (E01.FR.14). Told by an older transaction that goes on at a time when a newer one had begun there; their order on the line says nothing.</summary>
internal sealed class OnePerEvse() : EventsInOrder<OnePerEvse.Place>(Description)
{
    private const string One = "E01.FR.14";
    private const int MostEvses = 64;
    private static readonly TimeSpan Overlap = TimeSpan.FromSeconds(5);

    private static readonly RuleCard Description = new(
        "one-transaction-per-evse",
        "transactions",
        Party.Station,
        RuleCard.V2,
        "One EVSE serves one EV. Two transactions that go on there at the same time book the same energy twice, and a CSMS no longer knows which of them to stop.",
        new Requirement(One, "An EVSE has no second transaction before the first has ended."));

    private Recent<long, Begun>? _latest;

    /// <inheritdoc />
    protected override void Next(Observation seen, EventReading read, Place state)
    {
        if (read.Payload.Number("evse", "id") is { } evse)
        {
            // A transaction that changes its place proves nothing.
            state.IsUnsure |= state.Evse is { } before && before != evse;
            state.Evse = evse;
        }

        if (read.Time is not { } time || state is not { Evse: { } at, IsUnsure: false })
            return;
        if (read.Type == "Started")
            Begin(at, new Begun(read.Id, time));
        else if (read.Type == "Updated" && _latest is not null && _latest.TryGet(at, out var latest) && latest.Id != read.Id && time - latest.Time > Overlap && !state.IsReported)
            Report(seen, read, state, at, latest);
    }

    /// <inheritdoc />
    protected override void Between(Observation seen)
    {
        // A station that starts anew may have another time.
        if (_latest is not null && seen.IsRequest(Party.Station, "BootNotification"))
            _latest = null;
    }

    private void Begin(long evse, Begun begun)
    {
        _latest ??= new Recent<long, Begun>(MostEvses);
        if (_latest.TryGet(evse, out var latest) && latest.Time > begun.Time)
            return;
        _latest.Set(evse, begun);
    }

    private void Report(Observation seen, EventReading read, Place state, long evse, Begun latest)
    {
        state.IsReported = true;
        seen.Report(Breach(
            One,
            $"Transaction {read.Id} goes on at EVSE {evse} after transaction {latest.Id} has begun there.",
            $"the end of {read.Id} before {latest.Id} begins",
            $"both at {read.Time:O}",
            "transactionInfo.transactionId"));
    }

    internal sealed class Place
    {
        internal long? Evse { get; set; }

        internal bool IsUnsure { get; set; }

        internal bool IsReported { get; set; }
    }

    private readonly record struct Begun(string Id, DateTimeOffset Time);
}
