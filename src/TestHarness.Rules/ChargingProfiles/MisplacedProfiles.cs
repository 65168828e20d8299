using TestHarness.Ocpp;
using TestHarness.Rules.Transactions;

namespace TestHarness.Rules.ChargingProfiles;

/// <summary>
/// A TxProfile for an EVSE on which its transaction does not take place is rejected (K01.FR.09; OCPP 1.6 section 3.13.1). Told when the transaction proves to go on where it was.
/// </summary>
internal sealed class MisplacedProfiles() : DuringTransactions(Description)
{
    private const string Elsewhere = "K01.FR.09";
    private const string Elsewhere16 = "OCPP 1.6 §3.13.1";

    private static readonly RuleCard Description = new(
        "profile-transaction-evse",
        "charging profiles",
        Party.Station,
        RuleCard.Every,
        "A limit for a transaction holds where that takes place. A station that takes it for another EVSE slows down the wrong car, and the right one overloads the connection.",
        new Requirement(Elsewhere, "A TxProfile for an EVSE where its transaction does not take place is rejected."),
        new Requirement(Elsewhere16, "A TxProfile for a connector where its transaction does not take place is not accepted."));

    /// <inheritdoc />
    protected override void Others(Observation seen)
    {
        if (!seen.IsResult(Party.Station, "SetChargingProfile") || SentProfile.Accepted(seen) is not { Purpose: "TxProfile", TransactionId: { } id, Evse: { } evse and > 0 })
            return;
        if (Transactions.Find(id) is { Evse: { } place } transaction && place != evse)
            Hold(seen, transaction, Breach(seen.Version == OcppVersion.V16 ? Elsewhere16 : Elsewhere, $"The station accepts a profile for transaction {id} at {evse}, and the transaction is at {place}.", "Rejected", "Accepted", "status"));
    }
}
