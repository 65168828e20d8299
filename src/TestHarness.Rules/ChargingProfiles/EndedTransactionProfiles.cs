using System.Globalization;
using TestHarness.Ocpp;

namespace TestHarness.Rules.ChargingProfiles;

/// <summary>A station rejects a TxProfile for a transaction that it ended itself (K01.FR.33; OCPP 1.6 section 3.13.1).</summary>
internal sealed class EndedTransactionProfiles() : WireRule(Description)
{
    private const string Unknown = "K01.FR.33";
    private const string Unknown16 = "OCPP 1.6 §3.13.1";
    private const int Most = 64;

    private static readonly RuleCard Description = new(
        "profile-transaction-ended",
        "charging profiles",
        Party.Station,
        RuleCard.Every,
        "A profile for a transaction that is over limits nobody, or the next car. A station that accepts it lets the CSMS plan with it.",
        new Requirement(Unknown, "A TxProfile for a transaction that the station does not know is rejected."),
        new Requirement(Unknown16, "A TxProfile without an active transaction is not accepted."));

    private Recent<string, bool>? _ended;

    /// <inheritdoc />
    public override void Look(Observation seen)
    {
        if (seen.IsRequest(Party.Station, "TransactionEvent") && seen.Payload.Text("eventType") == "Ended")
            Note(seen.Payload.Text("transactionInfo", "transactionId"));
        else if (seen.IsRequest(Party.Station, "StopTransaction"))
            Note(seen.Payload.Number("transactionId")?.ToString(CultureInfo.InvariantCulture));
        else if (seen.IsResult(Party.Csms, "StartTransaction") && seen.Payload.Number("transactionId") is { } started)
            _ended?.Remove(started.ToString(CultureInfo.InvariantCulture));
        else if (seen.IsResult(Party.Station, "SetChargingProfile") && SentProfile.Accepted(seen) is { Purpose: "TxProfile", TransactionId: { } id } && _ended?.TryGet(id, out _) == true)
            seen.Report(Breach(seen.Version == OcppVersion.V16 ? Unknown16 : Unknown, $"The station accepts a profile for transaction {id}, which it ended before.", "Rejected", "Accepted", "status"));
    }

    private void Note(string? id)
    {
        if (id is not null && (_ended ??= new(Most)).TryGet(id, out _) is false)
            _ended.Add(id, true, out _);
    }
}
