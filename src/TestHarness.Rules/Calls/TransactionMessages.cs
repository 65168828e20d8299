using System.Globalization;
using TestHarness.Ocpp;
using TestHarness.Rules.Payloads;

namespace TestHarness.Rules.Calls;

/// <summary>The messages of which a station must be sure that the CSMS has them.</summary>
internal static class TransactionMessages
{
    /// <summary>Tells the same message again: a transaction's event by its number, in OCPP 1.6 the start or stop by its time. Null for any other message.</summary>
    internal static TransactionMessageKey? Key(OcppVersion? version, string? action, PayloadElement payload) => (version, action) switch
    {
        (OcppVersion.V16, "StartTransaction") => new(action, payload.Text("idTag"), payload.Number("connectorId"), Text(payload.Number("meterStart")), payload.Text("timestamp")),
        (OcppVersion.V16, "StopTransaction") => new(action, null, payload.Number("transactionId"), Text(payload.Number("meterStop")), payload.Text("timestamp")),
        (OcppVersion.V201 or OcppVersion.V21, "TransactionEvent") =>
            new(action, payload.Text("transactionInfo", "transactionId"), payload.Number("seqNo"), payload.Text("eventType"), payload.Text("timestamp")),
        _ => null,
    };

    private static string? Text(long? number) => number?.ToString(CultureInfo.InvariantCulture);
}
