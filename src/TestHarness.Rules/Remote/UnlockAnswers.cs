using TestHarness.Ocpp;
using TestHarness.Ocpp.Findings;
using TestHarness.Rules.Availability;
using TestHarness.Rules.Transactions;

namespace TestHarness.Rules.Remote;

/// <summary>
/// While an authorized transaction goes on at a connector, a station does not unlock it and says why (F05.FR.02); a charge point of 1.6 ends the transaction (section 5.18). A connector whose status it
/// told is not unknown to it (F05.FR.03).
/// </summary>
internal sealed class UnlockAnswers() : DuringTransactions(Description)
{
    private const string Goes = "F05.FR.02";
    private const string Unknown = "F05.FR.03";
    private const string Ends16 = "OCPP 1.6 §5.18";
    private const string Refusal = "OngoingAuthorizedTransaction";

    private static readonly RuleCard Description = new(
        "unlock-answer",
        "remote start and stop",
        Party.Station,
        RuleCard.Every,
        "Unlocking helps a driver whose cable is stuck. Done while a car charges, it lets anybody pull the plug under load; an answer that hides the transaction sends the help desk looking for a broken lock.",
        new Requirement(Goes, "A connector with an authorized transaction is not unlocked, and the answer says so."),
        new Requirement(Unknown, "Only a connector that the station does not have is answered with UnknownConnector.", RuleWeight.Trap),
        new Requirement(Ends16, "A transaction on a connector that is unlocked ends."));

    private readonly ConnectorStatuses _statuses = new();
    private (OngoingTransaction Transaction, Finding Finding)? _unlocked;

    /// <inheritdoc />
    protected override void Others(Observation seen)
    {
        if (seen.IsResult(Party.Station, "UnlockConnector"))
            Answer(seen);
        else if (seen.IsConnectionChange || seen.IsRequest(Party.Station, "BootNotification"))
            Forget();
        foreach (var report in ConnectorReport.Of(seen))
            _statuses.Learn(report);
    }

    /// <inheritdoc />
    protected override void Ends(Observation seen, OngoingTransaction transaction, EventReading last)
    {
        if (_unlocked is { } unlocked && unlocked.Transaction == transaction && transaction.IsAuthorized && last.Trigger == "UnlockCommand")
            seen.Report(unlocked.Finding);
    }

    private void Forget()
    {
        _statuses.Clear();
        _unlocked = null;
    }

    private void Answer(Observation seen)
    {
        if (seen.Payload.Text("status") is not { } status)
            return;
        if (seen.Version == OcppVersion.V16)
            Answer16(seen, status);
        else if (seen.Request.Number("evseId") is { } evse && seen.Request.Number("connectorId") is { } connector)
            Answer2(seen, status, evse, connector);
    }

    private void Answer16(Observation seen, string status)
    {
        if (status == "Unlocked" && seen.Request.Number("connectorId") is { } connector && Transactions.On(connector).FirstOrDefault() is { } transaction)
            Hold(seen, transaction, Breach(Ends16, $"Connector {connector} was unlocked, and its transaction {transaction.Id} goes on.", "StopTransaction", "none"));
    }

    private void Answer2(Observation seen, string status, long evse, long connector)
    {
        _unlocked = null;
        if (status == "UnknownConnector" && _statuses.Of((evse, connector)) is { } told)
            seen.Report(Breach(Unknown, $"The station does not know connector {connector} of EVSE {evse}, and told that it is {told}.", "another status", status, "status"));
        else if (status != Refusal && Transactions.On(evse).FirstOrDefault(one => one.IsAuthorized && one.Connector == connector) is { } transaction)
            Refuse(seen, status, transaction);
    }

    private void Refuse(Observation seen, string status, OngoingTransaction transaction)
    {
        var finding = Breach(Goes, $"An authorized transaction, {transaction.Id}, goes on where the station was to unlock.", Refusal, status, "status");
        Hold(seen, transaction, finding);
        if (status == "Unlocked")
            _unlocked = (transaction, finding);
    }
}
