using TestHarness.Ocpp;

namespace TestHarness.Rules.Transactions;

/// <summary>A station gives no two transactions the same id, in its whole life (E01.FR.08, E02.FR.08).</summary>
internal sealed class TransactionIds() : WireRule(Description)
{
    private const string Unique = "E01.FR.08";
    private const int Most = 64;

    private static readonly RuleCard Description = new(
        "transaction-id-unique",
        "transactions",
        Party.Station,
        RuleCard.V2,
        "The id is all that a CSMS has to tell transactions apart. One that comes again, as counters do that start anew after a reboot, adds the energy of one driver to the bill of another, or is refused as a repetition.",
        new Requirement(Unique, "No two transactions of a station have the same id."));

    private Recent<string, Transaction>? _transactions;

    /// <inheritdoc />
    public override void Look(Observation seen)
    {
        if (seen.Event is not { } read)
            return;
        _transactions ??= new Recent<string, Transaction>(Most);
        var isKnown = _transactions.TryGet(read.Id, out var transaction);
        if (isKnown && transaction!.IsAnother(read))
        {
            seen.Report(Breach(Unique, $"A transaction started with the id {read.Id} of an earlier one, which had ended.", "an id of its own", read.Id, "transactionInfo.transactionId"));
            _transactions.Remove(read.Id);
            isKnown = false;
        }

        if (!isKnown)
            _transactions.Add(read.Id, transaction = new Transaction(read.Id), out _);
        transaction!.Note(read);
    }
}
