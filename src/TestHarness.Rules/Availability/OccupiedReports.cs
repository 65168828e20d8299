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
    private Recent<string, Course>? _courses;

    /// <inheritdoc />
    public override void Look(Observation seen)
    {
        foreach (var report in ConnectorReport.Of(seen))
        {
            _statuses.Learn(report);
            Restart();
        }

        if (seen.IsRequest(Party.Station, "TransactionEvent"))
        {
            Event(seen);
        }
        else if (seen.IsConnectionChange || seen.IsRequest(Party.Station, "BootNotification"))
        {
            _statuses.Clear();
            _courses?.Clear();
        }
    }

    private void Restart()
    {
        foreach (var course in _courses?.Values ?? [])
            course.Free = null;
    }

    private void Event(Observation seen)
    {
        if (seen.Payload.Text("transactionInfo", "transactionId") is not { } id)
            return;
        var course = Of(id);
        // Where it takes place is told once, often before it charges.
        if (seen.Payload.Number("evse", "id") is { } evse && seen.Payload.Number("evse", "connectorId") is { } connector)
            course.Place = (evse, connector);
        var state = seen.Payload.Text("transactionInfo", "chargingState");
        if (seen.Payload.Flag("offline") == true || seen.Payload.Text("eventType") == "Ended" || state != "Charging")
        {
            if (state is not null || seen.Payload.Text("eventType") == "Ended")
                course.Free = null;
        }
        else if (seen.Payload.Time("timestamp") is { } time)
        {
            Charging(seen, id, course, time);
        }
    }

    private Course Of(string id)
    {
        _courses ??= new(Most);
        if (!_courses.TryGet(id, out var course))
            _courses.Add(id, course = new Course(), out _);
        return course;
    }

    // Charging still, by the clock of the recorder and by the station's own.
    private void Charging(Observation seen, string id, Course course, DateTimeOffset time)
    {
        if (course.Free is not { } free)
        {
            if (course.Place is { } place && _statuses.Of(place) == "Available")
                course.Free = (seen.At, time);
            return;
        }

        if (seen.At - free.Since <= Patience || time - free.EventTime <= Patience)
            return;
        course.Free = null;
        seen.Report(Breach(Occupied, $"Transaction {id} has been charging for minutes, at a connector that was last reported as Available.", "Occupied", "Available", "transactionInfo.chargingState"));
    }

    private sealed class Course
    {
        internal (long Evse, long Connector)? Place { get; set; }

        /// <summary>Since when it charges at a connector that counts as free, by the recorder's clock and by the station's.</summary>
        internal (DateTimeOffset Since, DateTimeOffset EventTime)? Free { get; set; }
    }
}
