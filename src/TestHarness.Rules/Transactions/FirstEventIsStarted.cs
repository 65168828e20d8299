using TestHarness.Ocpp;
using TestHarness.Ocpp.Findings;

namespace TestHarness.Rules.Transactions;

/// <summary>
/// The first event of a transaction, by seqNo and not by arrival, has the eventType Started, and no other has (field eventType of TransactionEventRequest,
/// required of every scenario by Part 6; the starts themselves are E01.FR.01 to E01.FR.06).
/// </summary>
internal sealed class FirstEventIsStarted() : WireRule(Description)
{
    private const string EventType = "TransactionEventRequest.eventType";

    private static readonly RuleCard Description = new(
        "started-first",
        "transactions",
        Party.Station,
        RuleCard.V2,
        "A CSMS opens a transaction on the event of type Started. Without one, or with two, energy is booked on no transaction or on the wrong one.",
        new Requirement(EventType, "The first event of a transaction is of type Started, and no other is."));

    private readonly TransactionMemory _transactions = new();

    /// <inheritdoc />
    public override void Look(Observation seen)
    {
        if (_transactions.Find(seen) is not var (transaction, number, type))
            return;
        transaction.Add(number);
        if (type == "Started")
        {
            if (transaction.StartedAt is { } other && other != number)
                seen.Report(Finding($"Transaction {transaction.Id} has a second event of type Started.", "one Started", $"Started with seqNo {other} and {number}"));
            transaction.StartedAt ??= number;
        }
        else if (number == 0 && transaction.StartedAt is null)
        {
            seen.Report(Finding($"The first event of transaction {transaction.Id} is of type {type}.", "Started", type));
            transaction.StartedAt = number;
        }
    }

    /// <inheritdoc />
    public override void Conclude(IFindingSink findings)
    {
        foreach (var transaction in _transactions.All)
        {
            // Without any, it may have begun before anybody looked.
            if (transaction.StartedAt is { } started && transaction.Lowest < started)
                findings.Report(Finding($"Transaction {transaction.Id} has events before its Started.", $"Started with seqNo {transaction.Lowest}", $"Started with seqNo {started}"));
        }
    }

    private Finding Finding(string message, string expected, string actual) => Breach(EventType, message, expected, actual, "eventType");
}
