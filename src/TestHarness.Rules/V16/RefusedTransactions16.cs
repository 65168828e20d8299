using TestHarness.Ocpp;
using TestHarness.Rules.Transactions;

namespace TestHarness.Rules.V16;

/// <summary>
/// A transaction whose idTag was not accepted stops where StopTransactionOnInvalidId is true (OCPP 1.6 section 4.8 with its errata). Half an hour is left; silent until the charge point told the key, and where it told a
/// MaxEnergyOnInvalidId.
/// </summary>
internal sealed class RefusedTransactions16() : DuringTransactions(Description)
{
    private const string Stops = "OCPP 1.6 §4.8 refused";
    private const string Switch = "StopTransactionOnInvalidId";
    private const string Energy = "MaxEnergyOnInvalidId";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(30);

    private static readonly RuleCard Description = new(
        "refused-token-stops-16",
        "authorization",
        Party.Station,
        RuleCard.V16,
        "An idTag that was good in the cache may be blocked by now; the central system says so in its answer. A charge point that goes on charging gives away energy that nobody pays for.",
        new Requirement(Stops, "A transaction whose idTag is not accepted stops where StopTransactionOnInvalidId is true.", RuleWeight.Should));

    private static readonly string[] Told = [Switch, Energy];

    /// <inheritdoc />
    public override IReadOnlyList<string> Variables => Told;

    /// <inheritdoc />
    protected override void Others(Observation seen)
    {
        if (seen.IsResult(Party.Csms, "StartTransaction") && seen.IsDelivered)
            Answered(seen);
        else if (seen.IsRequest(Party.Csms, "ChangeConfiguration") && seen.Payload.Text("key") is Switch or Energy)
            Forget();
    }

    private void Answered(Observation seen)
    {
        if (seen.DeliveredPayload.Text("idTagInfo", "status") is not { } status || status == "Accepted" || seen.Variables.Flag(Switch) is not true || seen.Variables.Number(Energy) > 0)
            return;
        var id = seen.DeliveredPayload.Number("transactionId");
        if (Transactions.Find(id) is { } transaction)
            Hold(seen, transaction, Breach(Stops, $"Transaction {id} goes on, and the answer to its start was that the idTag is {status}.", "StopTransaction", "none"), Patience);
    }

    private void Forget()
    {
        foreach (var transaction in Transactions.On(null))
            transaction.Doubt = null;
    }
}
