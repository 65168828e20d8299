using System.Globalization;
using TestHarness.Ocpp;
using TestHarness.Ocpp.Findings;

namespace TestHarness.Rules.Transactions;

/// <summary>The last event of a transaction, by seqNo and not by arrival, is of type Ended, and none comes behind it (field eventType of TransactionEventRequest).</summary>
internal sealed class EndedIsLast() : WireRule(Description)
{
    private const string EventType = "TransactionEventRequest.eventType";

    private static readonly RuleCard Description = new(
        "ended-last",
        "transactions",
        Party.Station,
        RuleCard.V2,
        "The event of type Ended closes a transaction: a CSMS bills on it. What has a higher seqNo comes too late for the bill, or opens the transaction again for ever.",
        new Requirement(EventType, "No event of a transaction has a higher seqNo than the one of type Ended."));

    private readonly TransactionMemory _transactions = new();

    /// <inheritdoc />
    public override void Look(Observation seen)
    {
        if (_transactions.Find(seen) is not var (transaction, number, type) || !transaction.Add(number))
            return;
        if (type == "Ended" && transaction.EndedAt is null)
        {
            transaction.EndedAt = number;
            if (transaction.Highest > number)
                seen.Report(Finding(transaction, transaction.Highest, number));
        }
        else if (transaction.EndedAt is { } ended && number > ended)
        {
            seen.Report(Finding(transaction, number, ended));
        }
    }

    private Finding Finding(Transaction transaction, long number, long ended) => Breach(
        EventType,
        $"Transaction {transaction.Id} has an event behind its Ended.",
        string.Create(CultureInfo.InvariantCulture, $"nothing above seqNo {ended}"),
        string.Create(CultureInfo.InvariantCulture, $"seqNo {number}"),
        "seqNo");
}
