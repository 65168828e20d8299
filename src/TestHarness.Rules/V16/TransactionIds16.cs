using TestHarness.Ocpp;

namespace TestHarness.Rules.V16;

/// <summary>
/// A transaction of OCPP 1.6 is stopped before the next begins on its connector (section 3.7), and its meter does not run backwards (section 6.49).
/// </summary>
internal sealed class TransactionIds16() : WireRule(Description)
{
    private const string Pair = "OCPP 1.6 §3.7";
    private const string Meter = "OCPP 1.6 §6.49";

    private static readonly RuleCard Description = new(
        "transaction-16",
        "transactions",
        Party.Station,
        RuleCard.V16,
        "A stop that is never told leaves a session that never ends; a meter that runs backwards makes its energy negative, or somebody else's.",
        new Requirement(Pair, "A transaction is stopped before the next starts on its connector."),
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
        if (!transaction.IsStopped && seen.Payload.Number("meterStop") is { } stop && stop < transaction.MeterStart)
            seen.Report(Breach(Meter, $"Transaction {transaction.Id} stops with a meter of {stop} Wh and started with {transaction.MeterStart} Wh.", $"at least {transaction.MeterStart}", $"{stop}", "meterStop"));
    }
}
