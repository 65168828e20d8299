using System.Text.Json;
using TestHarness.Ocpp;

namespace TestHarness.Rules.Calls;

/// <summary>The messages of which a station must be sure that the CSMS has them.</summary>
internal static class TransactionMessages
{
    /// <summary>Tells the same message again: a transaction's event by its number, in OCPP 1.6 the start or stop by its time. Null for any other message.</summary>
    internal static string? Key(OcppVersion? version, string? action, JsonElement payload) => (version, action) switch
    {
        (OcppVersion.V16, "StartTransaction") => $"{action} {payload.Number("connectorId")} {payload.Text("idTag")} {payload.Text("timestamp")} {payload.Number("meterStart")}",
        (OcppVersion.V16, "StopTransaction") => $"{action} {payload.Number("transactionId")} {payload.Text("timestamp")} {payload.Number("meterStop")}",
        (OcppVersion.V201 or OcppVersion.V21, "TransactionEvent") => $"{payload.Text("transactionInfo", "transactionId")} {payload.Number("seqNo")} {payload.Text("eventType")} {payload.Text("timestamp")}",
        _ => null,
    };
}
