using TestHarness.Ocpp;
using TestHarness.Ocpp.Findings;

namespace TestHarness.Rules.General;

/// <summary>
/// The first event of a transaction, by seqNo and not by arrival, has the eventType Started, and no other has (field eventType of TransactionEventRequest,
/// required of every scenario by Part 6; the starts themselves are E01.FR.01 to E01.FR.06).
/// </summary>
internal sealed class FirstEventIsStarted : IWireRule
{
    private const string Requirement = "TransactionEventRequest.eventType";
    private static readonly Dictionary<string, string> Asked = new() { [Requirement] = "The first event of a transaction is of type Started, and no other is." };

    private readonly Transactions _transactions = new();

    /// <inheritdoc />
    public string Id => Requirement;

    /// <inheritdoc />
    public IReadOnlyDictionary<string, string> Titles => Asked;

    /// <inheritdoc />
    public void Look(Observation seen)
    {
        if (_transactions.Find(seen) is not var (transaction, number, type))
            return;
        transaction.Add(number);
        transaction.Events++;
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
    public void Conclude(IFindingSink findings)
    {
        foreach (var transaction in _transactions.All)
        {
            if (transaction.StartedAt is not { } started)
                findings.Report(Finding($"None of the {transaction.Events} events of transaction {transaction.Id} is of type Started.", "Started", "no Started"));
            else if (transaction.Lowest < started)
                findings.Report(Finding($"Transaction {transaction.Id} has events before its Started.", $"Started with seqNo {transaction.Lowest}", $"Started with seqNo {started}"));
        }
    }

    private static Finding Finding(string message, string expected, string actual) =>
        new(Requirement, FindingLayer.Rule, FindingSeverity.Violation, Party.Station, message) { Path = "eventType", Expected = expected, Actual = actual };
}
