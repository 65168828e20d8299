using System.Globalization;
using TestHarness.Ocpp;

namespace TestHarness.Rules.Transactions;

/// <summary>
/// The seqNo of a transaction's events rises by one from event to event, whatever order the messages come in (E01.FR.07, Part 2 section E 1.3.2.1). It should
/// start at 0; a counter that goes on from one transaction to the next is allowed.
/// </summary>
internal sealed class SequenceNumbers() : WireRule(Description)
{
    private const string Gapless = "E01.FR.07";
    private const string FromZero = "TransactionEventRequest.seqNo";
    private const int MostEvents = 4096;

    private static readonly RuleCard Description = new(
        "seqno-gapless",
        "transactions",
        Party.Station,
        RuleCard.V2,
        "The seqNo is how a CSMS puts the events of a transaction in order and knows that it has them all, above all after a time without connection. A number that is used twice or left out makes it drop events or wait for ever.",
        new Requirement(Gapless, "The seqNo of a transaction's events rises by one from event to event."),
        new Requirement(FromZero, "The seqNo of a transaction begins at 0.", RuleWeight.Should));

    private readonly TransactionMemory _transactions = new();
    private Dictionary<(string Transaction, long SeqNo), int>? _events;
    private bool _sawBeginning;

    /// <inheritdoc />
    public override void Look(Observation seen)
    {
        _sawBeginning |= seen.IsConnectionChange || seen.IsRequest(Party.Station, "BootNotification");
        if (_transactions.Find(seen) is not var (transaction, number, type))
            return;
        var isNew = transaction.Add(number);
        if (isNew && transaction.Lowest == transaction.Highest)
            transaction.IsWhole = _sawBeginning || (type == "Started" && seen.Payload.Flag("offline") is not true);
        if (!isNew && !IsRetry(seen, transaction, number))
        {
            seen.Report(Breach(
                Gapless,
                $"seqNo {number} of transaction {transaction.Id} was used before by another event.",
                "a seqNo of its own for each event",
                Text(number),
                "seqNo"));
        }

        Remember(seen, transaction, number);
        if (isNew && type == "Started" && number != 0 && number == transaction.Lowest)
            seen.Report(Breach(FromZero, $"Transaction {transaction.Id} starts with seqNo {number}.", "0", Text(number), "seqNo"));
    }

    /// <inheritdoc />
    public override void Conclude(IFindingSink findings)
    {
        foreach (var transaction in _transactions.All)
        {
            // Messages overtake each other, and a number that is missing may have come before the trace begins.
            if (transaction.IsWhole && transaction.Missing() is { } missing)
            {
                findings.Report(Breach(
                    Gapless,
                    $"Of transaction {transaction.Id}, the events with seqNo {missing} never came.",
                    $"every seqNo from {transaction.Lowest} to {transaction.Highest}",
                    $"without {missing}",
                    "seqNo"));
            }
        }
    }

    // An event that is sent again, because no answer came, is the same event. Of what is forgotten nothing is claimed.
    private bool IsRetry(Observation seen, Transaction transaction, long number) =>
        _events?.TryGetValue((transaction.Id, number), out var hash) is not true || hash == EventHash(seen);

    private void Remember(Observation seen, Transaction transaction, long number)
    {
        _events ??= [];
        if (_events.Count == MostEvents)
            _events.Clear();
        _events[(transaction.Id, number)] = EventHash(seen);
    }

    private static int EventHash(Observation seen) =>
        HashCode.Combine(seen.Payload.Text("eventType"), seen.Payload.Text("timestamp"), seen.Payload.Text("triggerReason"));

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
