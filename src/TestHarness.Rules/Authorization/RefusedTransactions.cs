using TestHarness.Ocpp;

namespace TestHarness.Rules.Authorization;

/// <summary>
/// A transaction whose token the CSMS does not accept in its answer stops giving energy where StopTxOnInvalidId is true (E05.FR.09, E05.FR.10): well after the answer no
/// event says that it charges. Silent until the station told the variable, and where a token was accepted since.
/// </summary>
internal sealed class RefusedTransactions() : WireRule(Description)
{
    private const string Stops = "E05.FR.10";
    private const string Switch = "TxCtrlr.StopTxOnInvalidId";
    private const int Most = 64;

    // A contactor opens within seconds; a car that is asked to stop takes longer.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private static readonly RuleCard Description = new(
        "refused-token-stops",
        "authorization",
        Party.Station,
        RuleCard.V2,
        "A token that was good in the cache may be blocked by now; the CSMS says so in its answer. A station that goes on charging gives away energy that nobody pays for.",
        new Requirement(Stops, "After its token was refused, a transaction does not charge where StopTxOnInvalidId is true."));

    private static readonly string[] Told = [Switch];

    private Recent<string, Refusal>? _refusals;

    /// <inheritdoc />
    public override IReadOnlyList<string> Variables => Told;

    /// <inheritdoc />
    public override void Look(Observation seen)
    {
        if (seen.IsResult(Party.Csms, "TransactionEvent") && seen.IsDelivered)
            Answer(seen);
        else if (_refusals is not null && seen.IsRequest(Party.Station, "TransactionEvent"))
            Event(seen);
        else if (seen.IsResult(Party.Station, "RequestStartTransaction") || seen.IsResult(Party.Csms, "Authorize"))
            _refusals?.Clear();
    }

    private void Answer(Observation seen)
    {
        if (seen.DeliveredPayload.Text("idTokenInfo", "status") is not { } status || seen.Request.Text("transactionInfo", "transactionId") is not { } id)
            return;
        _refusals ??= new(Most);
        _refusals.Remove(id);
        if (status != "Accepted" && seen.Variables.Flag(Switch) == true && seen.Request.Text("eventType") != "Ended" && seen.Request.Time("timestamp") is { } at)
            _refusals.Add(id, new Refusal(status, at, seen.At), out _);
    }

    // By the clock of the station, so that what waited in a queue is not taken for new.
    private void Event(Observation seen)
    {
        if (seen.Payload.Text("transactionInfo", "transactionId") is not { } id || !_refusals!.TryGet(id, out var refusal))
            return;
        if (seen.Payload.Text("eventType") == "Ended" || seen.Variables.Flag(Switch) != true || seen.Payload.Has("idToken"))
        {
            _refusals.Remove(id);
        }
        else if (seen.Payload.Text("transactionInfo", "chargingState") == "Charging" && seen.Payload.Time("timestamp") is { } time && time - refusal.EventTime > Patience + (refusal.AnsweredAt - refusal.EventTime).Duration())
        {
            _refusals.Remove(id);
            seen.Report(Breach(Stops, $"Transaction {id} charges on, after the CSMS answered that its token is {refusal.Status}.", "not Charging", "Charging", "transactionInfo.chargingState"));
        }
    }

    private sealed record Refusal(string Status, DateTimeOffset EventTime, DateTimeOffset AnsweredAt);
}
