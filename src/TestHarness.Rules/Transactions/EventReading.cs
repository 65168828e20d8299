using System.Text.Json;
using TestHarness.Ocpp;

namespace TestHarness.Rules.Transactions;

/// <summary>A TransactionEvent of 2.x as the station sent it.</summary>
/// <param name="Payload">Its payload.</param>
/// <param name="Id">The transaction's id.</param>
/// <param name="SeqNo">Its number among the transaction's events.</param>
/// <param name="Type">Started, Updated or Ended.</param>
internal readonly record struct EventReading(JsonElement Payload, string Id, long SeqNo, string Type)
{
    internal string? Trigger => Payload.Text("triggerReason");

    internal string? ChargingState => Payload.Text("transactionInfo", "chargingState");

    internal string? StoppedReason => Payload.Text("transactionInfo", "stoppedReason");

    internal DateTimeOffset? Time => Payload.Time("timestamp");

    internal bool IsOffline => Payload.Flag("offline") is true;

    /// <summary>Reads one; null when the record is none, or lacks what every one has.</summary>
    internal static EventReading? Of(Observation seen)
    {
        if (seen.Version is not (OcppVersion.V201 or OcppVersion.V21) || !seen.IsRequest(Party.Station, "TransactionEvent"))
            return null;
        if (seen.Payload.Text("transactionInfo", "transactionId") is not { } id || seen.Payload.Number("seqNo") is not { } number || seen.Payload.Text("eventType") is not { } type)
            return null;
        return new EventReading(seen.Payload, id, number, type);
    }
}
