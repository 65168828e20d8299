using TestHarness.Ocpp;

namespace TestHarness.Rules.V16;

/// <summary>
/// A transaction of OCPP 1.6 is stopped once (section 4.10) and before the next begins on its connector, and its meter values have the id that the CSMS gave it (section 4.7): -1 stands only for one
/// that the CSMS never gave an id to (errata to section 4.8).
/// </summary>
internal sealed class TransactionIds16() : WireRule(Description)
{
    private const string Once = "OCPP 1.6 §4.10";
    private const string Id = "OCPP 1.6 §4.7";
    private const string Pair = "OCPP 1.6 §3.7";
    private const string Meter = "OCPP 1.6 §6.49";

    private static readonly RuleCard Description = new(
        "transaction-16",
        "transactions",
        Party.Station,
        RuleCard.V16,
        "In 1.6 the CSMS gives the transaction its id, and all that a charge point sends later is booked by it. A second stop, none at all, or values under -1 after a time without connection end in sessions that never end and energy that nobody pays.",
        new Requirement(Once, "A StopTransaction that was answered is not sent again."),
        new Requirement(Pair, "A transaction is stopped before the next starts on its connector."),
        new Requirement(Id, "The meter values of a transaction have the id that the CSMS gave it."),
        new Requirement(Meter, "The meter at the stop of a transaction is not below that at its start.", RuleWeight.Trap));

    private readonly TransactionMemory16 _transactions = new();

    /// <inheritdoc />
    public override void Look(Observation seen)
    {
        if (seen.IsRequest(Party.Station))
            Judge(seen, seen.Frame!.Action);
        _transactions.Learn(seen);
    }

    private void Judge(Observation seen, string? action)
    {
        switch (action)
        {
            case "StartTransaction":
                Start(seen);
                break;
            case "StopTransaction" when _transactions.Find(seen.Payload.Number("transactionId")) is { Id: not -1 } transaction:
                Stop(seen, transaction);
                break;
            case "MeterValues":
                Values(seen);
                break;
        }
    }

    // On one connection nothing is missing between the two: what was stopped without connection is told before.
    private void Start(Observation seen)
    {
        var connector = seen.Payload.Number("connectorId");
        var open = _transactions.All.FirstOrDefault(transaction => transaction is { IsStopped: false, IsKnown: true, IsAccepted: true } && transaction.Connector == connector && transaction.Connection == seen.Frame!.ConnectionId);
        if (open is null || seen.Payload.Time("timestamp") <= open.StartedAt)
            return;
        open.IsStopped = true;
        seen.Report(Breach(Pair, $"A transaction starts on connector {connector}, and that transaction {open.Id} stopped there was never told.", $"StopTransaction of {open.Id}", "StartTransaction"));
    }

    private void Stop(Observation seen, Transaction16 transaction)
    {
        if (transaction.IsOver)
            seen.Report(Breach(Once, $"That transaction {transaction.Id} stopped was told and answered before.", "one StopTransaction", "another", "transactionId"));
        else if (!transaction.IsStopped && seen.Payload.Number("meterStop") is { } stop && stop < transaction.MeterStart)
            seen.Report(Breach(Meter, $"Transaction {transaction.Id} stops with a meter of {stop} Wh and started with {transaction.MeterStart} Wh.", $"at least {transaction.MeterStart}", $"{stop}", "meterStop"));
    }

    private void Values(Observation seen)
    {
        var payload = seen.Payload;
        if (payload.Number("transactionId") is not { } id || payload.Number("connectorId") is not { } connector || _transactions.Find(id) is not null)
            return;
        var open = _transactions.All.LastOrDefault(transaction => transaction is { IsStopped: false, IsKnown: true } && transaction.Connector == connector);
        if (open is not null && payload.Items("meterValue").All(value => value.Time("timestamp") > open.StartedAt))
            seen.Report(Breach(Id, $"The meter values of connector {connector} have the transaction {id}, and the CSMS gave {open.Id} to the one there.", $"{open.Id}", $"{id}", "transactionId"));
    }
}
