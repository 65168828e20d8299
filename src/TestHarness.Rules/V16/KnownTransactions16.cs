using TestHarness.Ocpp;

namespace TestHarness.Rules.V16;

/// <summary>
/// What a charge point of OCPP 1.6 stops, it has started (section 4.10), and its start came before (section 3.7). Judged where each of its connectors said since that it is free, so that the transaction began
/// after that, and where every start was answered at once, so that the charge point has the ids.
/// </summary>
internal sealed class KnownTransactions16() : WireRule(Description)
{
    private const string Started = "OCPP 1.6 §4.10";
    private const string Count = "NumberOfConnectors";
    private const int Most = 256;
    private const int MostConnectors = 64;
    private static readonly TimeSpan Prompt = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(1);

    private static readonly RuleCard Description = new(
        "transaction-known-16",
        "transactions",
        Party.Station,
        RuleCard.V16,
        "A charge point that loses power while it is offline may forget that a transaction started, and tells only its stop, with an id of its own. Nobody is billed, for the CSMS knows no such transaction.",
        new Requirement(Started, "A transaction that is stopped was started, and has the id that the CSMS gave it."));

    private Recent<long, bool>? _given;
    private Dictionary<long, DateTimeOffset>? _freeAt;
    private HashSet<(long? Connector, string? Timestamp)>? _unanswered;

    /// <inheritdoc />
    public override IReadOnlyList<string> Variables { get; } = [Count];

    /// <inheritdoc />
    public override void Look(Observation seen)
    {
        switch (seen.Frame?.Action)
        {
            case "StatusNotification" when seen.IsRequest(Party.Station):
                Free(seen);
                break;
            case "StartTransaction" when seen.IsRequest(Party.Station):
                if ((_unanswered ??= []).Count < Most)
                    _unanswered.Add((seen.Payload.Number("connectorId"), seen.Payload.Text("timestamp")));
                break;
            case "StartTransaction" when seen.IsResult(Party.Csms, "StartTransaction"):
                Give(seen);
                break;
            case "StopTransaction" when seen.IsRequest(Party.Station):
                Judge(seen);
                break;
        }
    }

    private void Free(Observation seen)
    {
        if (seen.Payload.Number("connectorId") is > 0 and <= MostConnectors and var connector && seen.Payload.Text("status") == "Available")
            (_freeAt ??= [])[connector] = seen.Payload.Time("timestamp") ?? seen.At;
    }

    // An answer that came late may have found nobody who waited for it.
    private void Give(Observation seen)
    {
        if (!seen.IsDelivered || seen.DeliveredPayload.Number("transactionId") is not { } id)
            return;
        Know(id);
        if (seen.At - seen.RequestedAt <= Prompt)
            _unanswered?.Remove((seen.Request.Number("connectorId"), seen.Request.Text("timestamp")));
    }

    private void Judge(Observation seen)
    {
        if (seen.Payload.Number("transactionId") is not { } id || seen.Payload.Time("timestamp") is not { } stopped || _given?.TryGet(id, out _) is true || _unanswered is { Count: > 0 })
            return;
        if (seen.Variables.Number(Count) is not (> 0 and <= MostConnectors and var count) || !WereFree((int)count, stopped - Margin))
            return;
        Know(id);
        seen.Report(Breach(Started, $"Transaction {id} is stopped, and none was started with that id since all connectors were free.", "a StartTransaction before, and the id of its answer", $"{id}", "transactionId"));
    }

    private bool WereFree(int connectors, DateTimeOffset before)
    {
        for (var connector = 1; connector <= connectors; connector++)
        {
            if (_freeAt is null || !_freeAt.TryGetValue(connector, out var at) || at >= before)
                return false;
        }

        return true;
    }

    private void Know(long id)
    {
        _given ??= new(Most);
        _given.Set(id, true);
    }
}
