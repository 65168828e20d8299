using TestHarness.Ocpp.Findings;

namespace TestHarness.Rules.Transactions;

/// <summary>
/// A rule about what a station answers while a transaction goes on. The end of the transaction may be on the way when it answers: what is held against it is told
/// when the transaction proves to have gone on for some time after, by the recorder's clock and by the station's own, on the same connection.
/// </summary>
internal abstract class DuringTransactions(RuleCard card) : WireRule(card)
{
    private static readonly TimeSpan OnTheWay = TimeSpan.FromMinutes(1);

    /// <summary>The transactions that go on as far as was told.</summary>
    protected OngoingTransactions Transactions { get; } = new();

    /// <inheritdoc />
    public sealed override void Look(Observation seen)
    {
        if (seen.IsConnectionChange)
        {
            foreach (var transaction in Transactions.On(null))
                transaction.Doubt = null;
        }

        if (seen.Frame?.Action == "TransactionEvent" && seen.Event is { Type: "Ended" } last && Transactions.Find(last.Id) is { } ending)
            Ends(seen, ending, last);
        if (Transactions.Learn(seen) is { Transaction: { Doubt: { } doubt } told } shown && seen.At > doubt.Until && shown.Time > doubt.Until)
        {
            told.Doubt = null;
            seen.Report(doubt.Finding);
        }

        Others(seen);
    }

    /// <summary>Any record, after the transactions have learned from it.</summary>
    protected abstract void Others(Observation seen);

    /// <summary>The event of 2.x that ends a transaction.</summary>
    protected virtual void Ends(Observation seen, OngoingTransaction transaction, EventReading last)
    {
        // For most rules, an end explains everything.
    }

    /// <summary>Holds something against the station until the transaction proves to have gone on, or not.</summary>
    protected static void Hold(Observation seen, OngoingTransaction transaction, Finding finding, TimeSpan? patience = null) => transaction.Doubt = (finding, seen.At + (patience ?? OnTheWay));
}
