using TestHarness.Ocpp;
using TestHarness.Ocpp.Messages.V21;
using TestHarness.Station.Booting;
using TestHarness.Station.Connection;
using TestHarness.Station.Services;
using TestHarness.Station.Storage;

namespace TestHarness.Station.Reservations;

/// <summary>
/// Tells the CSMS how reservations ended that it did not end itself: Expired, Removed, used without a transaction. What it has not answered yet is kept,
/// over reboots too, and told when it can be.
/// </summary>
internal sealed class ReservationUpdates : IStationService
{
    private const string Document = "reservation-updates";
    private readonly StationContext _station;
    private readonly ICsmsLink _link;
    private readonly Registration _registration;
    private readonly List<ReservationStatusUpdateRequest> _untold;
    private readonly HashSet<int> _used;
    private bool _sending;

    public ReservationUpdates(StationContext station, ICsmsLink link, Registration registration)
    {
        (_station, _link, _registration) = (station, link, registration);
        var saved = station.Storage.Load<Saved>(Document);
        _untold = [.. saved?.Untold ?? []];
        _used = [.. saved?.Used ?? []];
    }

    /// <inheritdoc />
    public void Start()
    {
        _link.Connected += Send;
        _registration.Accepted += Send;

        // Whoever came before power was lost is gone.
        foreach (var id in _used.ToArray())
            Unused(id);
    }

    /// <summary>Tells how a reservation ended.</summary>
    public void Tell(int reservationId, ReservationUpdateStatusEnumType status)
    {
        _untold.Add(new ReservationStatusUpdateRequest { ReservationId = reservationId, ReservationUpdateStatus = status });
        Save();
        Send();
    }

    /// <summary>A reservation was used; a transaction is to tell so.</summary>
    public void Use(int reservationId)
    {
        _used.Add(reservationId);
        Save();
    }

    /// <summary>A transaction told that the reservation was used (H01.FR.15).</summary>
    public void ToldByTransaction(int reservationId)
    {
        _used.Remove(reservationId);
        Save();
    }

    /// <summary>The reservation was used and no transaction came of it (H03.FR.11); nothing happens when one did.</summary>
    public void Unused(int reservationId)
    {
        if (_used.Remove(reservationId))
            Tell(reservationId, ReservationUpdateStatusEnumType.NoTransaction);
    }

    private void Send() => _station.Start(SendAsync);

    private async Task SendAsync()
    {
        if (_sending)
            return;
        _sending = true;
        while (_untold.FirstOrDefault() is { } update && _link.IsOnline)
        {
            // 2.0.1 has no word for what H03.FR.11 recommends.
            var isKnown = update.ReservationUpdateStatus != ReservationUpdateStatusEnumType.NoTransaction || _link.Version == OcppVersion.V21;
            if (isKnown && (await _link.CallAsync(update)).Kind is CallOutcomeKind.NotSent or CallOutcomeKind.TimedOut)
                break;
            _untold.Remove(update);
            Save();
        }

        _sending = false;
    }

    private void Save() => _station.Storage.Save(Document, new Saved(_untold, [.. _used]));

    private sealed record Saved(IReadOnlyList<ReservationStatusUpdateRequest> Untold, IReadOnlyList<int> Used);
}
