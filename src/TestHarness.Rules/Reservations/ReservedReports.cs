using TestHarness.Ocpp;
using TestHarness.Ocpp.Findings;
using TestHarness.Rules.Availability;

namespace TestHarness.Rules.Reservations;

/// <summary>
/// An EVSE that was available and is reserved is reported as Reserved (H01.FR.23; OCPP 1.6 section 4.9), and a reservation whose EVSE is out of order then is told to be removed (H01.FR.16, H01.FR.17). Silent as soon as
/// the reservation may be used, cancelled or over, and over a change of connections.
/// </summary>
internal sealed class ReservedReports() : WireRule(Description)
{
    private const string Told = "H01.FR.23";
    private const string Told16 = "OCPP 1.6 §4.9 Reserved";
    private const string Faulted = "H01.FR.16";
    private const string Unavailable = "H01.FR.17";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private static readonly RuleCard Description = new(
        "reservation-told",
        "reservations",
        Party.Station,
        RuleCard.Every,
        "Other drivers see in their maps that a place is taken only when the station says so, and the one who reserved learns only from the station that it broke down.",
        new Requirement(Told, "The connectors of an EVSE that is reserved are reported as Reserved."),
        new Requirement(Told16, "A connector that is reserved is reported as Reserved.", RuleWeight.Trap),
        new Requirement(Faulted, "A reservation of an EVSE that becomes faulted is reported as removed."),
        new Requirement(Unavailable, "A reservation of an EVSE that becomes unavailable is reported as removed."));

    private readonly ConnectorStatuses _statuses = new();
    private ReservationMemory _reservations = new();
    private (long Evse, Finding Finding, DateTimeOffset At)? _due;

    /// <inheritdoc />
    public override void Look(Observation seen)
    {
        if (seen.IsConnectionChange || seen.IsRequest(Party.Station, "BootNotification"))
        {
            (_due, _reservations) = (null, new ReservationMemory());
            _statuses.Clear();
        }

        foreach (var report in ConnectorReport.Of(seen))
            Reported(seen, report);
        if (_due is { } due && seen.IsRequest(Party.Station) && seen.At - due.At > Patience)
        {
            _due = null;
            seen.Report(due.Finding);
        }

        // A card at the reader uses a reservation up.
        if (seen.Frame?.Action is "Authorize" or "TransactionEvent" or "StartTransaction" or "CancelReservation" or "ReservationStatusUpdate" or "ReserveNow" or "RequestStartTransaction" or "RemoteStartTransaction")
            _due = null;
        if (!ReservationMemory.Concerns(seen))
            return;
        _reservations.Learn(seen);
        if (seen.IsResult(Party.Station, "ReserveNow") && seen.Payload.Text("status") == "Accepted")
            Reserved(seen);
    }

    private void Reserved(Observation seen)
    {
        if (_reservations.Alive.FirstOrDefault(one => one.Id == ReservationMemory.IdOf(seen.Request)) is not { Evse: { } evse } reservation || !Lasts(seen, reservation))
            return;
        var told = _statuses.On(evse).ToList();
        if (told.Count == 0 || told.Any(static one => one != "Available"))
            return;
        var is16 = seen.Version == OcppVersion.V16;
        _due = (evse, Breach(is16 ? Told16 : Told, $"{(is16 ? "Connector" : "EVSE")} {evse} is reserved, and still Available as far as anybody was told.", "Reserved", "Available"), seen.At);
    }

    private void Reported(Observation seen, ConnectorReport report)
    {
        var before = _statuses.Of((report.Evse, report.Connector));
        _statuses.Learn(report);
        if (_due?.Evse == report.Evse)
            _due = null;
        if (seen.Version == OcppVersion.V16 || before != "Reserved" || report.Status is not ("Faulted" or "Unavailable") || _statuses.On(report.Evse).Any(static one => one is not ("Faulted" or "Unavailable")))
            return;
        var here = _reservations.Alive.Where(one => one.Evse == report.Evse).ToList();
        if (here is [var reservation] && Lasts(seen, reservation))
            _due = (report.Evse, Breach(report.Status == "Faulted" ? Faulted : Unavailable, $"EVSE {report.Evse} is {report.Status}, and nobody was told that reservation {reservation.Id} is off.", "ReservationStatusUpdate with Removed", "none"), seen.At);
    }

    private static bool Lasts(Observation seen, Reservation reservation) => reservation.Expiry > seen.At + Patience + Patience;
}
