using TestHarness.Ocpp;
using TestHarness.Rules.Transactions;

namespace TestHarness.Rules.Availability;

/// <summary>
/// A connector that was to become inoperative after its transaction is not Available when that has ended (G01.FR.05, of a change that was Scheduled; OCPP 1.6 section 5.2). Judged where the transaction was
/// seen; of a whole station, when the last has ended, and only where every transaction was seen from its start. Minutes are left for the change.
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
    private Recent<Place, DateTimeOffset?>? _scheduled;
    private StationStart _start;
    private bool _isUnsure;

    /// <inheritdoc />
    public override void Look(Observation seen)
    {
        _start.Learn(seen);
        _transactions.Learn(seen);
        if (seen.IsRequest(Party.Station, "BootNotification"))
            _isUnsure = false;
        else if (seen.Event is { Type: not "Ended" } read && _transactions.Find(read.Id) is null)
            _isUnsure = true;
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
        if (!asked.IsInoperative || seen.Payload.Text("status") != "Scheduled" || (asked.Evse is null && !_start.WasSeen))
            return;
        foreach (var evse in _transactions.On(asked.Evse).Select(static transaction => transaction.Evse).OfType<long>().Distinct())
            (_scheduled ??= new(Most)).Set(new Place(evse, asked.Connector, asked.Evse is null), null);
    }

    private void Follow(Observation seen)
    {
        foreach (var report in ConnectorReport.Of(seen))
        {
            foreach (var (place, _) in _scheduled!.Entries.Where(entry => entry.Key.Covers(report)).ToList())
                Report(seen, place, report.Status);
        }

        var due = _scheduled!.Entries.FirstOrDefault(entry => entry.Value is { } since && seen.At - since > Patience);
        if (due.Value is null || GoesOn(due.Key))
            return;
        _scheduled.Remove(due.Key);
        seen.Report(Breach(seen.Version == OcppVersion.V16 ? Follows16 : Follows, $"The transaction is over, after which {Name(seen, due.Key)} was to become inoperative, and it is Available.", "Unavailable", "Available"));
    }

    // Before the transaction has ended, nothing is to change.
    private void Report(Observation seen, Place place, string status)
    {
        if (status is "Unavailable" or "Faulted")
        {
            _scheduled!.Remove(place);
            return;
        }

        _scheduled!.Set(place, status == "Available" && !GoesOn(place) ? seen.At : null);
    }

    private bool GoesOn(Place place) => place.IsOfStation ? _isUnsure || _transactions.On(null).Any() : _transactions.On(place.Evse).Any();

    private static string Name(Observation seen, Place place) => place.IsOfStation ? "the station" : seen.Version == OcppVersion.V16 ? $"connector {place.Evse}" : $"EVSE {place.Evse}";

    // What is to become inoperative, with the EVSE of a transaction that it waits for.
    private readonly record struct Place(long Evse, long? Connector, bool IsOfStation)
    {
        internal bool Covers(ConnectorReport report) => Evse == report.Evse && (Connector is null || Connector == report.Connector);
    }
}
