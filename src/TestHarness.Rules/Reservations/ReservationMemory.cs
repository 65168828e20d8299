using TestHarness.Ocpp;
using TestHarness.Rules.Payloads;

namespace TestHarness.Rules.Reservations;

/// <summary>The reservations of a station that were seen to be accepted, and those that were seen to end. What happens without a message, a card at a reader, does not show.</summary>
internal sealed class ReservationMemory
{
    private const int Most = 32;
    private Recent<long, Reservation>? _alive;
    private Recent<long, string>? _ended;

    internal IEnumerable<Reservation> Alive => _alive?.Values ?? [];

    /// <summary>How the reservation with an id ended; null when that was not seen.</summary>
    internal string? EndOf(long id) => _ended?.TryGet(id, out var how) == true ? how : null;

    /// <summary>Whether a frame may be about reservations, so that it is worth being read.</summary>
    internal static bool Concerns(Observation seen) => seen.Frame is { Action: "ReserveNow" or "CancelReservation" or "ReservationStatusUpdate" or "TransactionEvent" or "StartTransaction" or "BootNotification" };

    /// <summary>Learns from a record. To be called after the rule has judged it.</summary>
    internal void Learn(Observation seen)
    {
        if (seen.IsRequest(Party.Csms, "ReserveNow") && IdOf(seen.DeliveredPayload) is { } asked)
            _ended?.Remove(asked);
        else if (seen.IsResult(Party.Station, "ReserveNow") && seen.Payload.Text("status") == "Accepted")
            Accept(seen.Request);
        else if (seen.IsResult(Party.Station, "CancelReservation") && seen.Payload.Text("status") == "Accepted")
            End(seen.Request.Number("reservationId"), "was cancelled");
        else if (seen.IsRequest(Party.Station, "ReservationStatusUpdate"))
            End(seen.Payload.Number("reservationId"), $"was reported as {seen.Payload.Text("reservationUpdateStatus")}");
        else if (seen.IsRequest(Party.Station, "TransactionEvent") || seen.IsRequest(Party.Station, "StartTransaction"))
            End(seen.Payload.Number("reservationId"), "was used by a transaction");
        else if (seen.IsRequest(Party.Station, "BootNotification"))
            _alive?.Clear();
    }

    /// <summary>The id in a ReserveNow: 2.x calls it id.</summary>
    internal static long? IdOf(PayloadElement request) => request.Number("id") ?? request.Number("reservationId");

    /// <summary>The token in a payload: an object in 2.x, a text in 1.6.</summary>
    internal static string? TokenOf(PayloadElement payload) => (payload.Text("idToken", "idToken") ?? payload.Text("idTag"))?.ToUpperInvariant();

    private void Accept(PayloadElement request)
    {
        if (IdOf(request) is not { } id || TokenOf(request) is not { } token || (request.Time("expiryDateTime") ?? request.Time("expiryDate")) is not { } expiry)
            return;
        _alive ??= new(Most);
        _alive.Remove(id);
        var reservation = new Reservation(id, (request.Number("evseId") ?? request.Number("connectorId")) is { } evse and > 0 ? evse : null, token, expiry)
        {
            IsForGroup = request.Has("groupIdToken") || request.Has("parentIdTag"),
        };
        _alive.Add(id, reservation, out _);
    }

    private void End(long? reservation, string how)
    {
        if (reservation is not { } id)
            return;
        _alive?.Remove(id);
        _ended ??= new(Most);
        _ended.Set(id, how);
    }
}
