using TestHarness.Ocpp;
using TestHarness.Rules.Transactions;

namespace TestHarness.Rules.Availability;

/// <summary>
/// A connector that was to become inoperative after its transaction is not Available when that has ended (G01.FR.05, of a change that was Scheduled; OCPP 1.6 section 5.2). Judged for an EVSE or connector
/// that was named, where the transaction was seen; minutes are left for the change.
/// </summary>
internal sealed class ScheduledChanges() : WireRule(Description)
{
    private const string Follows = "G01.FR.05";
    private const string Follows16 = "OCPP 1.6 §5.2";
    private const int Most = 32;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private static readonly RuleCard Description = new(
        "availability-after-transaction",
        "availability",
        Party.Station,
        RuleCard.Every,
        "Whoever takes a connector out of service while a car charges trusts the station to do it afterwards. One that forgets lets the next driver in.",
        new Requirement(Follows, "A connector that is scheduled to become inoperative is Unavailable after the transaction."),
        new Requirement(Follows16, "A connector that is scheduled to become inoperative is Unavailable after the transaction."));

    private readonly OngoingTransactions _transactions = new();
    private Recent<(long Evse, long? Connector), DateTimeOffset?>? _scheduled;

    /// <inheritdoc />
    public override void Look(Observation seen)
    {
        _transactions.Learn(seen);
        if (seen.IsResult(Party.Station, "ChangeAvailability"))
            Change(seen, AvailabilityRequest.Of(seen));
        else if (_scheduled is null)
            return;
        else if (seen.IsRequest(Party.Station, "BootNotification") || seen.IsRequest(Party.Csms, "ChangeAvailability") || seen.IsRequest(Party.Csms, "Reset") || seen.IsConnectionChange)
            _scheduled = null;
        else if (seen.IsRequest(Party.Station))
            Follow(seen);
    }

    private void Change(Observation seen, AvailabilityRequest asked)
    {
        if (!asked.IsInoperative || asked.Evse is not { } evse || seen.Payload.Text("status") != "Scheduled" || !_transactions.On(evse).Any())
            return;
        _scheduled ??= new(Most);
        _scheduled.Set((evse, asked.Connector), null);
    }

    private void Follow(Observation seen)
    {
        foreach (var report in ConnectorReport.Of(seen))
        {
            foreach (var (key, _) in _scheduled!.Entries.Where(entry => entry.Key.Evse == report.Evse && entry.Key.Connector is var connector && (connector is null || connector == report.Connector)).ToList())
                Report(seen, key, report.Status);
        }

        var due = _scheduled!.Entries.FirstOrDefault(entry => entry.Value is { } since && seen.At - since > Patience);
        if (due.Value is null || _transactions.On(due.Key.Evse).Any())
            return;
        _scheduled.Remove(due.Key);
        seen.Report(Breach(seen.Version == OcppVersion.V16 ? Follows16 : Follows, $"The transaction is over, after which {Name(seen, due.Key.Evse)} was to become inoperative, and it is Available.", "Unavailable", "Available"));
    }

    // Before the transaction has ended, nothing is to change.
    private void Report(Observation seen, (long Evse, long? Connector) key, string status)
    {
        if (status is "Unavailable" or "Faulted")
        {
            _scheduled!.Remove(key);
            return;
        }

        _scheduled!.Set(key, status == "Available" && !_transactions.On(key.Evse).Any() ? seen.At : null);
    }

    private static string Name(Observation seen, long evse) => seen.Version == OcppVersion.V16 ? $"connector {evse}" : $"EVSE {evse}";
}
