using TestHarness.Ocpp;

namespace TestHarness.Rules.V16;

/// <summary>The transactions of a charge point of OCPP 1.6, by the ids that the CSMS gave them.</summary>
internal sealed class TransactionMemory16
{
    private const int Most = 64;

    // A later answer may have come when the charge point had given up waiting, and sends again.
    private static readonly TimeSpan Prompt = TimeSpan.FromSeconds(10);

    private Recent<long, Transaction16>? _byId;
    private Transaction16? _answered;
    private long _connection;

    internal IEnumerable<Transaction16> All => _byId?.Values ?? [];

    internal Transaction16? Find(long? id) => id is { } number && _byId is not null && _byId.TryGet(number, out var transaction) ? transaction : null;

    /// <summary>Learns from a record, once the rule has judged it.</summary>
    internal void Learn(Observation seen)
    {
        if (seen.IsConnectionChange)
            _answered = null;
        else if (seen.IsResult(Party.Csms, "StartTransaction") && seen.IsDelivered)
            Started(seen);
        else if (seen.IsRequest(Party.Station))
            Request(seen);
    }

    private void Started(Observation seen)
    {
        if (seen.DeliveredPayload.Number("transactionId") is not { } id || seen.Request.Number("connectorId") is not { } connector)
            return;
        _byId ??= new(Most);
        _byId.Remove(id);
        var transaction = new Transaction16(id, connector, seen.Frame!.ConnectionId)
        {
            StartedAt = seen.Request.Time("timestamp"),
            MeterStart = seen.Request.Number("meterStart"),
            IsAccepted = seen.DeliveredPayload.Text("idTagInfo", "status") == "Accepted",
        };
        _byId.Add(id, transaction, out _);
        Answered(seen, transaction);
    }

    private void Answered(Observation seen, Transaction16 transaction)
    {
        if (seen.RequestedAt is { } at && seen.At - at < Prompt)
            (_answered, _connection) = (transaction, seen.Frame!.ConnectionId);
    }

    private void Request(Observation seen)
    {
        if (_answered is { } transaction && _connection == seen.Frame!.ConnectionId)
            transaction.IsKnown = true;

        _answered = null;
        if (seen.Frame!.Action == "StopTransaction" && Find(seen.Payload.Number("transactionId")) is { } stopped)
            stopped.IsStopped = true;
    }
}
