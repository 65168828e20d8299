using System.Globalization;
using TestHarness.Ocpp;
using TestHarness.Ocpp.Findings;

namespace TestHarness.Rules.General;

/// <summary>
/// The seqNo of a transaction's events rises by one from event to event, whatever order the messages come in (E01.FR.07, Part 2 section E 1.3.2.1). It should
/// start at 0; a counter that goes on from one transaction to the next is allowed.
/// </summary>
internal sealed class SequenceNumbers : IWireRule
{
    private static readonly Dictionary<string, string> Asked = new() { ["E01.FR.07"] = "The seqNo of a transaction's events rises by one from event to event." };

    private const int MostEvents = 4096;
    private readonly Transactions _transactions = new();
    private readonly Dictionary<(string Transaction, long SeqNo), int> _events = [];

    /// <inheritdoc />
    public string Id => "E01.FR.07";

    /// <inheritdoc />
    public IReadOnlyDictionary<string, string> Titles => Asked;

    /// <inheritdoc />
    public void Look(Observation seen)
    {
        if (_transactions.Find(seen) is not var (transaction, number, type))
            return;
        var isNew = transaction.Add(number);
        if (!isNew && !IsRetry(seen, transaction, number))
        {
            seen.Report(Finding(
                FindingSeverity.Violation,
                $"seqNo {number} of transaction {transaction.Id} was used before by another event.",
                "a seqNo of its own for each event",
                Text(number)));
        }

        Remember(seen, transaction, number);
        if (isNew && type == "Started" && number != 0)
            seen.Report(Finding(FindingSeverity.Warning, $"Transaction {transaction.Id} starts with seqNo {number}.", "0", Text(number)));
    }

    /// <inheritdoc />
    public void Conclude(IFindingSink findings)
    {
        foreach (var transaction in _transactions.All)
        {
            if (transaction.Missing() is { } missing)
            {
                findings.Report(Finding(
                    FindingSeverity.Violation,
                    $"Of transaction {transaction.Id}, the events with seqNo {missing} never came.",
                    $"every seqNo from {transaction.Lowest} to {transaction.Highest}",
                    $"without {missing}") with
                { Path = "seqNo" });
            }
        }
    }

    // An event that is sent again, because no answer came, is the same event. Of what is forgotten nothing is claimed.
    private bool IsRetry(Observation seen, Transaction transaction, long number) =>
        !_events.TryGetValue((transaction.Id, number), out var hash) || hash == EventHash(seen);

    private void Remember(Observation seen, Transaction transaction, long number)
    {
        if (_events.Count == MostEvents)
            _events.Clear();
        _events[(transaction.Id, number)] = EventHash(seen);
    }

    private static int EventHash(Observation seen) =>
        HashCode.Combine(seen.Payload.Text("eventType"), seen.Payload.Text("timestamp"), seen.Payload.Text("triggerReason"));

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static Finding Finding(FindingSeverity severity, string message, string expected, string actual) =>
        new("E01.FR.07", FindingLayer.Rule, severity, Party.Station, message) { Path = "seqNo", Expected = expected, Actual = actual };
}
