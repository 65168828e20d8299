using TestHarness.Ocpp;
using TestHarness.Rules.Transactions;

namespace TestHarness.Rules.V16;

/// <summary>
/// A RemoteStopTransaction of OCPP 1.6 that was accepted stops the transaction, and Accepted says that it goes on (section 5.12). Ten minutes are left for a stop.
/// </summary>
internal sealed class RemoteStops16() : DuringTransactions(Description)
{
    private const string Stops = "OCPP 1.6 §5.12";
    private const string Rejected = "OCPP 1.6 §5.12 Rejected";
    private const int Most = 64;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    private static readonly RuleCard Description = new(
        "remote-stop-16",
        "remote start and stop",
        Party.Station,
        RuleCard.V16,
        "A driver who stops by app, or a payment that runs out, relies on the remote stop. Accepted without effect it lets energy flow that nobody pays; rejected while the car charges it cannot be stopped at all.",
        new Requirement(Stops, "A remote stop that is accepted stops a transaction that goes on."),
        new Requirement(Rejected, "A remote stop of a transaction that goes on is not rejected.", RuleWeight.Trap));

    private Recent<long, DateTimeOffset>? _stopped;

    /// <inheritdoc />
    protected override void Others(Observation seen)
    {
        if (seen.IsResult(Party.Station, "RemoteStopTransaction") && seen.Request.Number("transactionId") is { } id)
            Answer(seen, id);
        else if (seen.IsRequest(Party.Station, "StopTransaction") && seen.Payload.Number("transactionId") is { } stopped)
            Stop(seen, stopped);
        else if (seen.IsResult(Party.Csms, "StartTransaction") && seen.DeliveredPayload.Number("transactionId") is { } started)
            _stopped?.Remove(started);
    }

    private void Stop(Observation seen, long id)
    {
        _stopped ??= new(Most);
        if (!_stopped.TryGet(id, out _))
            _stopped.Add(id, seen.At, out _);
    }

    private void Answer(Observation seen, long id)
    {
        var isAccepted = seen.Payload.Text("status") == "Accepted";
        if (Transactions.Find(id) is { } transaction)
        {
            var finding = isAccepted
                ? Breach(Stops, $"The charge point accepted to stop transaction {id}, which goes on.", "StopTransaction", "none")
                : Breach(Rejected, $"The charge point rejected to stop transaction {id}, which goes on.", "Accepted", seen.Payload.Text("status"), "status");
            Hold(seen, transaction, finding, isAccepted ? Patience : null);
        }
        else if (isAccepted && _stopped is not null && _stopped.TryGet(id, out var stopped) && stopped < seen.RequestedAt)
        {
            seen.Report(Breach(Stops, $"Transaction {id} had stopped, and the charge point accepts to stop it.", "Rejected", "Accepted", "status"));
        }
    }
}
