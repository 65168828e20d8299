using TestHarness.Ocpp;

namespace TestHarness.Rules.Transactions;

/// <summary>
/// A CSMS puts the events of a transaction in order by seqNo: one of before the end that comes after it, as from an offline queue, does not make the transaction go on. That a CSMS thinks so shows when it then
/// wants to stop the transaction or to limit it.
/// </summary>
internal sealed class RevivedTransactions() : WireRule(Description)
{
    private const string Order = "TransactionEventRequest.seqNo";
    private const int Most = 64;

    private static readonly RuleCard Description = new(
        "ended-revived",
        "transactions",
        Party.Csms,
        RuleCard.V2,
        "After a time without connection the end of a transaction may arrive before what went before. A CSMS that goes by arrival shows the car as charging for ever, and sends commands for a transaction that is over.",
        new Requirement(Order, "An event with a lower seqNo than that of the end does not make a transaction go on.", RuleWeight.Trap));

    private Recent<string, Ended>? _ended;

    /// <inheritdoc />
    public override void Look(Observation seen)
    {
        if (seen.IsResult(Party.Csms, "TransactionEvent"))
            Answered(seen);
        else if (_ended is not null && seen.IsRequest(Party.Csms))
            Asked(seen);
    }

    // The CSMS knows of an event once it has answered.
    private void Answered(Observation seen)
    {
        if (seen.Request.Text("transactionInfo", "transactionId") is not { } id || seen.Request.Number("seqNo") is not { } number)
            return;
        if (seen.Request.Text("eventType") == "Ended")
        {
            _ended ??= new(Most);
            _ended.Set(id, new Ended(number));
        }
        else if (_ended is not null && _ended.TryGet(id, out var ended))
        {
            ended.IsFollowed |= number < ended.SeqNo;
        }
    }

    private void Asked(Observation seen)
    {
        var (id, path) = seen.Frame!.Action switch
        {
            "RequestStopTransaction" => (seen.Payload.Text("transactionId"), "transactionId"),
            "SetChargingProfile" => (seen.Payload.Text("chargingProfile", "transactionId"), "chargingProfile.transactionId"),
            _ => (null, ""),
        };
        if (id is null || !_ended!.TryGet(id, out var ended) || !ended.IsFollowed)
            return;
        _ended.Remove(id);
        seen.Report(Breach(Order, $"After the end of transaction {id} an earlier event came, and now the CSMS takes it for one that goes on.", "a transaction that goes on", $"one that ended with seqNo {ended.SeqNo}", path));
    }

    private sealed class Ended(long seqNo)
    {
        internal long SeqNo { get; } = seqNo;

        internal bool IsFollowed { get; set; }
    }
}
