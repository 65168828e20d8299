using TestHarness.Ocpp;

namespace TestHarness.Rules.Tariffs;

/// <summary>CostUpdated is for a transaction that goes on (I02; field transactionId of CostUpdatedRequest).</summary>
internal sealed class CostUpdates() : WireRule(Description)
{
    private const int Most = 64;
    private const string Living = "CostUpdatedRequest.transactionId";

    private static readonly RuleCard Description = new(
        "cost-updated",
        "tariffs",
        Party.Csms,
        RuleCard.V2,
        "CostUpdated shows the driver what the charging costs so far. For a transaction that has ended, stations refuse it, or show it to the next driver.",
        new Requirement(Living, "The running cost is told of a transaction that goes on.", RuleWeight.Trap));

    private Recent<string, bool>? _ended;

    /// <inheritdoc />
    public override void Look(Observation seen)
    {
        // The CSMS knows of the end once it has answered.
        if (seen.IsResult(Party.Csms, "TransactionEvent"))
            Ended(seen);
        else if (seen.IsRequest(Party.Csms, "CostUpdated") && seen.Payload.Text("transactionId") is { } id && _ended?.TryGet(id, out _) is true)
            seen.Report(Breach(Living, $"The cost of transaction {id} is updated, which has ended.", "a transaction that goes on", id, "transactionId"));
    }

    private void Ended(Observation seen)
    {
        if (seen.Request.Text("eventType") != "Ended" || seen.Request.Text("transactionInfo", "transactionId") is not { } id)
            return;
        _ended ??= new(Most);
        _ended.Set(id, true);
    }
}
