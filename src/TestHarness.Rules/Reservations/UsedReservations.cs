using TestHarness.Ocpp;
using TestHarness.Rules.Availability;

namespace TestHarness.Rules.Reservations;

/// <summary>
/// A transaction of the token that an EVSE is reserved for tells the reservation (H01.FR.15; OCPP 1.6 section 5.13). Judged by the first event with EVSE and token, in
/// 2.x at the end of the transaction; silent where the reservation may have been used up by then, and while reservations are switched off, when they do not count.
/// </summary>
internal sealed class UsedReservations() : WireRule(Description)
{
    private const string Told = "H01.FR.15";
    private const string Told16 = "OCPP 1.6 §5.13";
    private const string Enabled = "ReservationCtrlr.Enabled";
    private const int Most = 32;
    private static readonly TimeSpan Swift = TimeSpan.FromSeconds(30);

    private static readonly RuleCard Description = new(
        "reservation-used",
        "reservations",
        Party.Station,
        RuleCard.Every,
        "The reservationId in the transaction tells a CSMS that the driver came. Without it the reservation goes on there, is billed as missed, or sends the driver away when he comes back.",
        new Requirement(Told, "A transaction of the reserved token on the reserved EVSE has the reservationId."),
        new Requirement(Told16, "A transaction of the reserved idTag on the reserved connector has the reservationId."));

    private static readonly string[] Switches = [Enabled];

    private readonly ReservationMemory _reservations = new();
    private Recent<string, long>? _due;
    private Recent<long, DateTimeOffset>? _touched;

    /// <inheritdoc />
    public override IReadOnlyList<string> Variables => Switches;

    /// <inheritdoc />
    public override void Look(Observation seen)
    {
        Touch(seen);
        if (!ReservationMemory.Concerns(seen))
            return;
        if (seen.IsRequest(Party.Station, "StartTransaction"))
            Start(seen);
        else if (seen.IsRequest(Party.Station, "TransactionEvent"))
            Event(seen);
        else if (seen.IsRequest(Party.Station, "BootNotification"))
            _due?.Clear();
        if (seen.IsRequest(Party.Csms, "ReserveNow") && ReservationMemory.IdOf(seen.Payload) is { } asked)
            _touched?.Remove(asked);
        _reservations.Learn(seen);
    }

    // A card at the reader uses a reservation up, with a transaction or without.
    private void Touch(Observation seen)
    {
        if (seen.IsRequest(Party.Station, "Authorize") && ReservationMemory.TokenOf(seen.Payload) is { } token)
            Touch(seen.At, reservation => reservation.Token == token);
        foreach (var report in ConnectorReport.Of(seen))
        {
            if (report.Status != "Reserved")
                Touch(seen.At, reservation => reservation.Evse == report.Evse);
        }
    }

    private void Touch(DateTimeOffset at, Func<Reservation, bool> chosen)
    {
        foreach (var reservation in _reservations.Alive.Where(chosen))
        {
            if (!(_touched ??= new(Most)).TryGet(reservation.Id, out _))
                _touched.Add(reservation.Id, at, out _);
        }
    }

    private void Start(Observation seen)
    {
        if (!seen.Payload.Has("reservationId") && Matching(seen, seen.Payload.Number("connectorId"), seen.Payload.Time("timestamp")) is { } reservation)
            seen.Report(Breach(Told16, $"The transaction uses reservation {reservation.Id} and does not say so.", $"{reservation.Id}", "absent", "reservationId"));
    }

    private void Event(Observation seen)
    {
        if (seen.Payload.Text("transactionInfo", "transactionId") is not { } id)
            return;
        if (seen.Payload.Has("reservationId"))
            _due?.Remove(id);
        else if (seen.Payload.Text("triggerReason") is "Authorized" or "RemoteStart" && Matching(seen, seen.Payload.Number("evse", "id"), seen.Payload.Time("timestamp")) is { } reservation && (_due ??= new(Most)).TryGet(id, out _) is false)
            _due.Add(id, reservation.Id, out _);
        if (seen.Payload.Text("eventType") != "Ended" || _due is null || !_due.TryGet(id, out var due))
            return;
        _due.Remove(id);
        seen.Report(Breach(Told, $"Transaction {id} used reservation {due}, and none of its events said so.", $"{due}", "absent", "reservationId"));
    }

    private Reservation? Matching(Observation seen, long? evse, DateTimeOffset? at)
    {
        if (seen.Variables.Flag(Enabled) == false)
            return null;
        var token = ReservationMemory.TokenOf(seen.Payload);
        return _reservations.Alive.FirstOrDefault(reservation =>
            reservation.Evse is not null
            && reservation.Evse == evse
            && reservation.Token == token
            && at < reservation.Expiry.AddMinutes(-1)
            && (_touched?.TryGet(reservation.Id, out var touched) != true || seen.At - touched < Swift));
    }
}
