using TestHarness.Ocpp;

namespace TestHarness.Rules.Availability;

/// <summary>
/// A connector that a car charges at is not Available: that the car came was to be reported as Occupied (G01.FR.03). Told when a transaction was charging for minutes
/// at a connector that was last reported as Available, on the same connection.
/// </summary>
internal sealed class OccupiedReports() : WireRule(Description)
{
    private const string Occupied = "G01.FR.03";
    private const int Most = 32;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private static readonly RuleCard Description = new(
        "occupied-reported",
        "availability",
        Party.Station,
        RuleCard.V2,
        "A connector that is shown as free while a car charges there draws a queue of drivers in vain.",
        new Requirement(Occupied, "A connector that a car is plugged in to is reported as Occupied."));

    private readonly ConnectorStatuses _statuses = new();
    private Recent<string, (DateTimeOffset Since, DateTimeOffset EventTime)>? _charging;

    /// <inheritdoc />
    public override void Look(Observation seen)
    {
        foreach (var report in ConnectorReport.Of(seen))
        {
            _statuses.Learn(report);
            _charging?.Clear();
        }

        if (seen.IsRequest(Party.Station, "TransactionEvent"))
        {
            Event(seen);
        }
        else if (seen.IsConnectionChange || seen.IsRequest(Party.Station, "BootNotification"))
        {
            _statuses.Clear();
            _charging?.Clear();
        }
    }

    private void Event(Observation seen)
    {
        if (seen.Payload.Text("transactionInfo", "transactionId") is not { } id)
            return;
        if (seen.Payload.Flag("offline") == true || seen.Payload.Text("eventType") == "Ended" || seen.Payload.Text("transactionInfo", "chargingState") is null or not "Charging")
        {
            if (seen.Payload.Has("transactionInfo", "chargingState") || seen.Payload.Text("eventType") == "Ended")
                _charging?.Remove(id);
            return;
        }

        if (seen.Payload.Time("timestamp") is not { } time)
            return;
        _charging ??= new(Most);
        if (_charging.TryGet(id, out var first))
            Later(seen, id, first, time);
        else if (seen.Payload.Number("evse", "id") is { } evse && seen.Payload.Number("evse", "connectorId") is { } connector && _statuses.Of((evse, connector)) == "Available")
            _charging.Add(id, (seen.At, time), out _);
    }

    // Charging still, by the clock of the recorder and by the station's own.
    private void Later(Observation seen, string id, (DateTimeOffset Since, DateTimeOffset EventTime) first, DateTimeOffset time)
    {
        if (seen.At - first.Since <= Patience || time - first.EventTime <= Patience)
            return;
        _charging!.Remove(id);
        seen.Report(Breach(Occupied, $"Transaction {id} has been charging for minutes, at a connector that was last reported as Available.", "Occupied", "Available", "transactionInfo.chargingState"));
    }
}
