using TestHarness.Ocpp;

namespace TestHarness.Rules.Reservations;

/// <summary>
/// A reservation that ended, by use, expiry or cancellation, cannot be cancelled (H02.FR.01; OCPP 1.6 section 5.1), and its end is told once.
/// </summary>
internal sealed class EndedReservations() : WireRule(Description)
{
    private const string Unknown = "H02.FR.01";
    private const string Unknown16 = "OCPP 1.6 §5.1";
    private const string Once = "H04.FR.01";

    private static readonly RuleCard Description = new(
        "reservation-ended",
        "reservations",
        Party.Station,
        RuleCard.Every,
        "A CSMS keeps a reservation until it learns how it ended. A station that ends it twice, in different ways, lets two drivers be told that the place is theirs.",
        new Requirement(Unknown, "To cancel a reservation that is no more is rejected."),
        new Requirement(Unknown16, "To cancel a reservation that is no more is rejected."),
        new Requirement(Once, "A reservation that ended does not expire.", RuleWeight.Trap));

    private readonly ReservationMemory _reservations = new();

    /// <inheritdoc />
    public override void Look(Observation seen)
    {
        if (!ReservationMemory.Concerns(seen))
            return;
        if (seen.IsResult(Party.Station, "CancelReservation") && seen.Payload.Text("status") == "Accepted")
        {
            if (seen.Request.Number("reservationId") is { } id && _reservations.EndOf(id) is { } how)
                seen.Report(Breach(seen.Version == OcppVersion.V16 ? Unknown16 : Unknown, $"The station cancels reservation {id}, which {how}.", "Rejected", "Accepted", "status"));
        }
        else if (seen.IsRequest(Party.Station, "ReservationStatusUpdate") && seen.Payload.Text("reservationUpdateStatus") == "Expired")
        {
            if (seen.Payload.Number("reservationId") is { } id && _reservations.EndOf(id) is { } how && !how.EndsWith("Expired", StringComparison.Ordinal))
                seen.Report(Breach(Once, $"Reservation {id} expires, and {how} before.", "no further end", "Expired", "reservationUpdateStatus"));
        }

        _reservations.Learn(seen);
    }
}
