using TestHarness.Ocpp;

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
        if (seen.Version is not (OcppVersion.V201 or OcppVersion.V21) || !seen.IsRequest(Party.Station, "TransactionEvent"))
            return null;
        if (seen.Payload.Text("transactionInfo", "transactionId") is not { } id || seen.Payload.Number("seqNo") is not { } number || seen.Payload.Text("eventType") is not { } type)
            return null;
        _byId ??= new Recent<string, Transaction>(Most);
        if (!_byId.TryGet(id, out var transaction))
            _byId.Add(id, transaction = new Transaction(id), out _);
        return (transaction, number, type);
    }
}
