using TestHarness.Ocpp;
using TestHarness.Rules.Transactions;

namespace TestHarness.Rules.Remote;

/// <summary>Where an authorized transaction goes on, a remote start is rejected (F01.FR.24, F02.FR.26); in OCPP 1.6 one that is accepted there cannot happen (section 5.11).</summary>
internal sealed class OccupiedStarts() : DuringTransactions(Description)
{
    private const string Occupied = "F01.FR.24";
    private const string Occupied16 = "OCPP 1.6 §5.11";

    private static readonly RuleCard Description = new(
        "remote-start-occupied",
        "remote start and stop",
        Party.Station,
        RuleCard.Every,
        "Two drivers, one place: a station that accepts a start where another car charges lets the second driver's app wait for energy that goes to the first.",
        new Requirement(Occupied, "A remote start on an EVSE with an authorized transaction is rejected."),
        new Requirement(Occupied16, "A remote start on a connector with a transaction is rejected.", RuleWeight.Trap));

    /// <inheritdoc />
    protected override void Others(Observation seen)
    {
        var is16 = seen.Version == OcppVersion.V16;
        if (!seen.IsResult(Party.Station, is16 ? "RemoteStartTransaction" : "RequestStartTransaction") || seen.Payload.Text("status") != "Accepted")
            return;
        if (seen.Request.Number(is16 ? "connectorId" : "evseId") is { } evse and > 0 && Transactions.On(evse).FirstOrDefault(one => one.IsAuthorized) is { } transaction)
            Hold(seen, transaction, Breach(is16 ? Occupied16 : Occupied, $"Transaction {transaction.Id} goes on where the station accepts to start another.", "Rejected", "Accepted", "status"));
    }
}
