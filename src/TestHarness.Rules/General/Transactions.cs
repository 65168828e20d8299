using TestHarness.Ocpp;

namespace TestHarness.Rules.General;

/// <summary>The transactions of a station by id; the oldest are let go when there are too many.</summary>
internal sealed class Transactions
{
    private const int Most = 256;
    private readonly Dictionary<string, Transaction> _byId = [];
    private readonly Queue<string> _order = new();

    internal IEnumerable<Transaction> All => _order.Select(id => _byId[id]);

    /// <summary>The transaction that a TransactionEvent of 2.x belongs to, with its sequence number; null for anything else.</summary>
    internal (Transaction Transaction, long SeqNo, string EventType)? Find(Observation seen)
    {
        if (seen.Version is not (OcppVersion.V201 or OcppVersion.V21) || !seen.IsRequest(Party.Station, "TransactionEvent"))
            return null;
        if (seen.Payload.Text("transactionInfo", "transactionId") is not { } id || seen.Payload.Number("seqNo") is not { } number || seen.Payload.Text("eventType") is not { } type)
            return null;
        if (!_byId.TryGetValue(id, out var transaction))
        {
            if (_order.Count == Most)
                _byId.Remove(_order.Dequeue());
            _byId[id] = transaction = new Transaction(id);
            _order.Enqueue(id);
        }

        return (transaction, number, type);
    }
}
