namespace TestHarness.Rules.Transactions;

/// <summary>The transactions of a station by id; those not seen for longest are let go when there are too many.</summary>
internal sealed class TransactionMemory
{
    private const int Most = 256;
    private Recent<string, Transaction>? _byId;

    internal IEnumerable<Transaction> All => _byId?.Values ?? [];

    /// <summary>The transaction that a TransactionEvent of 2.x belongs to, with its sequence number; null for anything else.</summary>
    internal (Transaction Transaction, long SeqNo, string EventType)? Find(Observation seen)
    {
        if (seen.Event is not { } read)
            return null;
        _byId ??= new Recent<string, Transaction>(Most);
        var isKnown = _byId.TryGet(read.Id, out var transaction);
        if (isKnown && transaction!.IsAnother(read))
        {
            _byId.Remove(read.Id);
            isKnown = false;
        }

        if (!isKnown)
            _byId.Add(read.Id, transaction = new Transaction(read.Id), out _);
        transaction!.Note(read);
        return (transaction, read.SeqNo, read.Type);
    }
}
