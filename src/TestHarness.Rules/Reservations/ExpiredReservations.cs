using TestHarness.Ocpp;
using TestHarness.Rules.Availability;

namespace TestHarness.Rules.Reservations;

/// <summary>
/// A reservation that expires is told as Expired (H04.FR.01). Judged where the EVSE was last told to be Reserved, nobody came with the token, and the station, on a connection that stands since before, dates a
/// message some minutes after the expiry.
/// </summary>
internal sealed class ExpiredReservations() : WireRule(Description)
{
    private const string Expired = "H04.FR.01";
    private const int Most = 32;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private static readonly RuleCard Description = new(
        "reservation-expired",
        "reservations",
        Party.Station,
        RuleCard.V2,
        "A CSMS keeps a reservation until the station says that it is over. One that is never told blocks the place in every app, and the driver who missed it is not billed.",
        new Requirement(Expired, "When a reservation expires, a ReservationStatusUpdate says so."));

    private readonly ReservationMemory _reservations = new();
    private Recent<long, long>? _reserved;

    /// <inheritdoc />
    public override void Look(Observation seen)
    {
        if (seen.IsConnectionChange)
            _reserved = null;
        if (seen.IsRequest(Party.Station))
            Station(seen);
        if (ReservationMemory.Concerns(seen))
            _reservations.Learn(seen);
    }

    private void Station(Observation seen)
    {
        if (_reserved is not null)
            Go(seen, seen.Frame!.Action);
        foreach (var report in ConnectorReport.Of(seen))
            Report(seen, report);
    }

    private void Go(Observation seen, string? action)
    {
        if (action == "Authorize" && ReservationMemory.TokenOf(seen.Payload) is { } token)
            Forget(reservation => reservation.Token == token);
        else if (action == "TransactionEvent" && seen.Payload.Number("evse", "id") is { } evse)
            Forget(reservation => reservation.Evse == evse);
        else if (action == "StatusNotification" && seen.Payload.Time("timestamp") is { } time)
            Judge(seen, time);
    }

    // Until now it was reserved, and on this connection it was told.
    private void Report(Observation seen, ConnectorReport report)
    {
        foreach (var reservation in _reservations.Alive.Where(reservation => reservation.Evse == report.Evse))
        {
            _reserved?.Remove(reservation.Id);
            if (report.Status == "Reserved" && seen.At < reservation.Expiry)
                (_reserved ??= new(Most)).Add(reservation.Id, seen.Record.ConnectionId, out _);
        }
    }

    private void Forget(Func<Reservation, bool> chosen)
    {
        foreach (var reservation in _reservations.Alive.Where(chosen))
            _reserved!.Remove(reservation.Id);
    }

    private void Judge(Observation seen, DateTimeOffset time)
    {
        var late = _reservations.Alive.FirstOrDefault(reservation =>
            time > reservation.Expiry + Patience && seen.At > reservation.Expiry + Patience && _reserved!.TryGet(reservation.Id, out var connection) && connection == seen.Record.ConnectionId);
        if (late is null)
            return;
        _reserved!.Remove(late.Id);
        seen.Report(Breach(Expired, $"Reservation {late.Id} has expired, and the station did not say so.", "ReservationStatusUpdate with Expired", $"none in {Durations.Text(time - late.Expiry)}"));
    }
}
