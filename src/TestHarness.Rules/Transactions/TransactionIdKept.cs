using TestHarness.Ocpp;

namespace TestHarness.Rules.Transactions;

/// <summary>
/// In OCPP 1.6 meter values carry the id that the central system gave their transaction; -1 stands for one that was never given (section 4.8 with its errata). Judged on a connector whose
/// StartTransaction was answered and that has not stopped since, and for values taken after its start.
/// </summary>
internal sealed class TransactionIdKept() : WireRule(Description)
{
    private const string Kept = "OCPP 1.6 §4.8";
    private const int Most = 64;

    private static readonly RuleCard Description = new(
        "transaction-id-kept",
        "transactions",
        Party.Station,
        RuleCard.V16,
        "Charge points that start a transaction offline give it a number of their own until the central system has answered. Those that forget to take its number send the energy of a whole session to a transaction that does not exist.",
        new Requirement(Kept, "Once it was given, the messages of a transaction carry its id."));

    private Recent<long, Running>? _running;

    /// <inheritdoc />
    public override void Look(Observation seen)
    {
        if (seen.IsResult(Party.Csms, "StartTransaction"))
            Give(seen);
        else if (_running is null || !seen.IsRequest(Party.Station))
            return;
        else if (seen.Frame!.Action == "MeterValues")
            Meter(seen);
        else if (seen.Frame.Action == "StartTransaction" && seen.Payload.Number("connectorId") is { } connector)
            _running.Remove(connector);
        else if (seen.Frame.Action is "StopTransaction" or "BootNotification")
            Stop(seen.Payload.Number("transactionId"));
    }

    private void Give(Observation seen)
    {
        if (!seen.IsDelivered || seen.DeliveredPayload.Number("transactionId") is not { } id || seen.Request.Number("connectorId") is not { } connector || seen.Request.Time("timestamp") is not { } started)
            return;
        _running ??= new Recent<long, Running>(Most);
        _running.Set(connector, new Running(id, started));
    }

    private void Meter(Observation seen)
    {
        if (seen.Payload.Number("transactionId") is not -1 || seen.Payload.Number("connectorId") is not { } connector || !_running!.TryGet(connector, out var running))
            return;
        if (seen.Payload.Items("meterValue").FirstOrDefault().Time("timestamp") > running.Started)
            seen.Report(Breach(Kept, $"The transaction at connector {connector} was given the id {running.Id}, and its meter values carry -1.", $"{running.Id}", "-1", "transactionId"));
    }

    // A stop that names none of them may be meant for any.
    private void Stop(long? id)
    {
        var stopped = _running!.Entries.FirstOrDefault(entry => entry.Value.Id == id);
        if (stopped.Value is null)
            _running.Clear();
        else
            _running.Remove(stopped.Key);
    }

    private sealed record Running(long Id, DateTimeOffset Started);
}
