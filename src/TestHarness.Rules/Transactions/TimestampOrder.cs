using TestHarness.Ocpp;

namespace TestHarness.Rules.Transactions;

/// <summary>
/// The timestamps of a transaction's events do not go back from seqNo to seqNo (field timestamp of TransactionEventRequest). A clock may be set right in between (B01.FR.06), which is why it is
/// a warning, and only beyond ten seconds.
/// </summary>
internal sealed class TimestampOrder() : EventsInOrder<TimestampOrder.Clock>(Description)
{
    private const string Timestamp = "TransactionEventRequest.timestamp";
    private static readonly TimeSpan Correction = TimeSpan.FromSeconds(10);

    private static readonly RuleCard Description = new(
        "timestamp-order",
        "transactions",
        Party.Station,
        RuleCard.V2,
        "Durations and tariffs by time of day are calculated from the events' timestamps. When they go back, as after a clock that was set or a local time taken for UTC, a bill comes out negative or is refused.",
        new Requirement(Timestamp, "From event to event of a transaction, the timestamps do not go back.", RuleWeight.Trap));

    /// <inheritdoc />
    protected override void Next(Observation seen, EventReading read, Clock state)
    {
        if (read.Time is not { } time)
            return;
        if (state.Last is { } last && last - time > Correction)
            seen.Report(Breach(Timestamp, $"seqNo {read.SeqNo} of transaction {read.Id} happened before the event with the number below.", $"not before {last:O}", $"{time:O}", "timestamp"));
        state.Last = time;
    }

    internal sealed class Clock
    {
        internal DateTimeOffset? Last { get; set; }
    }
}
