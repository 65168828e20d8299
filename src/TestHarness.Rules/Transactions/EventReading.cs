using TestHarness.Ocpp;
using TestHarness.Rules.Payloads;

namespace TestHarness.Rules.Transactions;

/// <summary>A TransactionEvent of 2.x as the station sent it.</summary>
/// <param name="payload">Its payload.</param>
/// <param name="id">The transaction's id.</param>
/// <param name="seqNo">Its number among the transaction's events.</param>
/// <param name="type">Started, Updated or Ended.</param>
internal sealed class EventReading(PayloadElement payload, string id, long seqNo, string type)
{
    private (long? Evse, long? Connector)? _place;

    internal PayloadElement Payload { get; } = payload;

    internal string Id { get; } = id;

    internal long SeqNo { get; } = seqNo;

    internal string Type { get; } = type;

    internal string? Trigger { get; } = payload.Text("triggerReason");

    internal string? ChargingState { get; } = payload.Text("transactionInfo", "chargingState");

    internal string? StoppedReason => Payload.Text("transactionInfo", "stoppedReason");

    internal DateTimeOffset? Time { get; } = payload.Time("timestamp");

    /// <summary>EVSE and connector, as far as it tells them; found once for all rules.</summary>
    internal (long? Evse, long? Connector) Place => _place ??= Payload.Object("evse") is { } evse ? (evse.Number("id"), evse.Number("connectorId")) : (null, null);

    internal bool IsOffline { get; } = payload.Flag("offline") is true;

    /// <summary>Reads one, for <see cref="Observation.Event"/>.</summary>
    internal static EventReading? Read(Observation seen)
    {
        if (seen.Version is not (OcppVersion.V201 or OcppVersion.V21) || !seen.IsRequest(Party.Station, "TransactionEvent"))
            return null;
        if (seen.Payload.Text("transactionInfo", "transactionId") is not { } id || seen.Payload.Number("seqNo") is not { } number || seen.Payload.Text("eventType") is not { } type)
            return null;
        return new EventReading(seen.Payload, id, number, type);
    }
}
