using TestHarness.Ocpp.Messages.V21;
using TestHarness.Station.Availability;
using TestHarness.Station.DeviceModel;
using TestHarness.Station.DeviceModel.Components;
using TestHarness.Station.Hardware;
using TestHarness.Station.Services;
using TestHarness.Station.Storage;
using TestHarness.Station.Transactions;

namespace TestHarness.Station.Reservations;

/// <summary>
/// The reservations of this station (block H). An EVSE is Reserved while one of them could not be met without it: the EVSE that was asked for, or the last ones
/// that would do (H01.FR.07, FR.09, FR.20, FR.24). Kept over reboots (B01.FR.13).
/// </summary>
internal sealed class ReservationService : IStationService
{
    private const string Document = "reservations";
    private readonly StationContext _station;
    private readonly DeviceModelService _model;
    private readonly AvailabilityService _availability;
    private readonly ReservationUpdates _updates;
    private readonly List<Reservation> _all;
    private HashSet<int> _kept;
    private IDisposable? _timer;

    public ReservationService(StationContext station, DeviceModelService model, AvailabilityService availability, ReservationUpdates updates)
    {
        (_station, _model, _availability, _updates) = (station, model, availability, updates);
        var saved = station.Storage.Load<Saved>(Document);
        _all = [.. saved?.Reservations ?? []];
        _kept = [.. saved?.Kept ?? []];
    }

    /// <summary>Every reservation, in the order in which they were made; also those that do not count because reservations are switched off.</summary>
    public IReadOnlyList<Reservation> All => _all;

    /// <summary>Whether the station takes reservations (H01.FR.01).</summary>
    public bool IsOn => _model.Bool(ReservationCtrlr.Available) && (_model.Find(ReservationCtrlr.Enabled) is null || _model.Bool(ReservationCtrlr.Enabled));

    private IReadOnlyList<Reservation> Active => IsOn ? _all : [];

    /// <inheritdoc />
    public void Start()
    {
        var transactions = _station.Get<ITransactions>();
        transactions.Changed += _ => Refresh();
        transactions.Ended += _ => Refresh();
        _availability.Changed += Refresh;
        _station.Clock.Adjusted += _ => Expire();
        _model.Changed += (key, _) => Switched(key);
        Expire();
        Refresh();
    }

    /// <summary>Whether an EVSE is kept for somebody: its connectors are Reserved.</summary>
    public bool IsKept(int evseId) => _kept.Contains(evseId);

    /// <summary>Makes a reservation, in place of one with the same id (H01.FR.02), or says what stands against it. <see cref="Refresh"/> tells it.</summary>
    public ReserveNowStatusEnumType Reserve(Reservation wanted)
    {
        var targets = _station.Cabinet.Evses.Where(wanted.Covers).ToArray();
        var troubles = targets.Select(evse => Trouble(wanted, evse) ?? (_availability.IsResetting(evse.Id) ? ConnectorStatusEnumType.Unavailable : null)).ToArray();
        if (troubles.All(trouble => trouble is not null))
            return troubles.Contains(ConnectorStatusEnumType.Faulted) ? ReserveNowStatusEnumType.Faulted : ReserveNowStatusEnumType.Unavailable;
        var others = Active.Where(other => other.Id != wanted.Id).ToArray();
        var free = Free();
        if (Served([.. others, wanted], free, Waiting) == Served(others, free, Waiting))
            return ReserveNowStatusEnumType.Occupied;
        _all.RemoveAll(other => other.Id == wanted.Id);
        _all.Add(wanted);
        Changed();
        return ReserveNowStatusEnumType.Accepted;
    }

    /// <summary>Forgets a reservation; false when there is none with that id (H02). <see cref="Refresh"/> tells it.</summary>
    public bool Cancel(int id)
    {
        if (_all.RemoveAll(reservation => reservation.Id == id) == 0)
            return false;
        Changed();
        return true;
    }

    /// <summary>The reservation that a driver would use at an EVSE, or anywhere; null when none is his.</summary>
    public Reservation? Match(IdTokenType token, IdTokenType? group, EvseHardware? evse) => Active
        .Where(reservation => reservation.IsFor(token, group) && (evse is null || reservation.Covers(evse)))
        .OrderByDescending(reservation => reservation.EvseId is not null)
        .ThenByDescending(reservation => reservation.ConnectorType is not null)
        .ThenBy(reservation => reservation.Expiry)
        .FirstOrDefault();

    /// <summary>Whether a driver may charge at an EVSE, or at one that he has yet to choose, without taking it from somebody who reserved.</summary>
    public bool Admits(IdTokenType token, IdTokenType? group, EvseHardware? evse)
    {
        if (Active.Count == 0)
            return true;
        var own = Match(token, group, evse);
        var others = Active.Where(reservation => reservation != own).ToArray();
        var free = Free();
        return evse is null
            ? Served(others, free, Waiting + 1) > Served(others, free, Waiting)
            : Served(others, [.. free.Where(one => one != evse)], Waiting) == Served(others, free, Waiting);
    }

    /// <summary>Whether a driver whose group is not known yet may be one of those for whom a reservation was made (H03.FR.08).</summary>
    public bool MayAdmit(IdTokenType token, EvseHardware? evse) =>
        Active.Any(reservation => reservation.Group is not null && (evse is null || reservation.Covers(evse))) || Admits(token, null, evse);

    /// <summary>Uses the reservation that a driver has, if any: it is no more (H03.FR.09, FR.10).</summary>
    /// <returns>Its id, for the transaction to tell (H01.FR.15).</returns>
    public int? Use(IdTokenType token, IdTokenType? group, EvseHardware? evse)
    {
        if (!Admits(token, group, evse) || Match(token, group, evse) is not { } used)
            return null;
        _all.Remove(used);
        if (evse is not null)
            _kept.Remove(evse.Id);
        Changed();
        _updates.Use(used.Id);
        Refresh();
        return used.Id;
    }

    /// <summary>Looks again which EVSEs are kept, and gives up what cannot be kept any more (H01.FR.16, FR.17).</summary>
    public void Refresh()
    {
        while (Lost() is { } lost)
            End(lost, ReservationUpdateStatusEnumType.Removed);
        var free = Free();
        var all = Served(Active, free, 0);
        var kept = free.Where(evse => Served(Active, [.. free.Where(other => other != evse)], 0) < all).Select(evse => evse.Id).ToHashSet();
        if (!kept.SetEquals(_kept))
        {
            _kept = kept;
            Save();
        }

        _availability.Keep(kept);
    }

    // Somebody who is authorized is yet to choose an EVSE.
    private int Waiting => _station.Get<TransactionService>().Sessions.Count(session => session.Evse is null && session.Permit is not null);

    // An EVSE that was kept stays so when a vehicle is connected: it may be his (G01.FR.09).
    private EvseHardware[] Free() =>
    [
        .. _station.Cabinet.Evses.Where(evse => _station.Get<TransactionService>().OfEvse(evse.Id).Permit is null
            && (_kept.Contains(evse.Id) || !evse.Connectors.Any(connector => connector.IsOccupied))),
    ];

    private int Served(IReadOnlyList<Reservation> reservations, IReadOnlyList<EvseHardware> free, int more)
    {
        var usable = free.Where(_availability.IsUsable).Select(evse => evse.Id).ToArray();
        return EvseMatching.Most(
        [
            .. reservations.Select(reservation => free.Where(evse => reservation.Covers(evse) && Trouble(reservation, evse) is null).Select(evse => evse.Id).ToArray()),
            .. Enumerable.Repeat(usable, more),
        ]);
    }

    // What keeps every connector that would do from use.
    private ConnectorStatusEnumType? Trouble(Reservation reservation, EvseHardware evse)
    {
        var troubles = evse.Connectors.Where(reservation.Covers).Select(connector => _availability.TroubleOf(evse, connector)).ToArray();
        return troubles.Contains(null) ? null : troubles.Contains(ConnectorStatusEnumType.Faulted) ? ConnectorStatusEnumType.Faulted : ConnectorStatusEnumType.Unavailable;
    }

    // The newest whose place is out of order and that the others do not need to give way to.
    private Reservation? Lost()
    {
        var free = Free();
        var served = Served(Active, free, 0);
        if (served == Active.Count)
            return null;
        return Active.Reverse().FirstOrDefault(reservation =>
            _station.Cabinet.Evses.Any(evse => reservation.Covers(evse) && Trouble(reservation, evse) is not null)
            && Served([.. Active.Where(other => other != reservation)], free, 0) == served);
    }

    // Part 2, section on controller components: what could not be kept while reservations were switched off has expired.
    private void Switched(VariableKey key)
    {
        if (key != ReservationCtrlr.Enabled)
            return;
        var free = Free();
        while (Served(Active, free, 0) < Active.Count)
            End(Active.Reverse().First(reservation => Served([.. Active.Where(other => other != reservation)], free, 0) == Served(Active, free, 0)), ReservationUpdateStatusEnumType.Expired);
        Refresh();
    }

    private void Expire()
    {
        foreach (var expired in _all.Where(reservation => reservation.Expiry <= _station.Clock.Now).ToArray())
        {
            _all.Remove(expired);
            Refresh();
            End(expired, ReservationUpdateStatusEnumType.Expired);
        }

        Watch();
    }

    private void End(Reservation reservation, ReservationUpdateStatusEnumType how)
    {
        _all.Remove(reservation);
        Changed();
        _updates.Tell(reservation.Id, how);
    }

    private void Changed()
    {
        Save();
        Watch();
    }

    private void Watch()
    {
        _timer?.Dispose();
        if (_all.Count > 0)
            _timer = _station.LookAfter(_all.Min(reservation => reservation.Expiry) - _station.Clock.Now, Expire);
    }

    private void Save() => _station.Storage.Save(Document, new Saved(_all, [.. _kept]));

    private sealed record Saved(IReadOnlyList<Reservation> Reservations, IReadOnlyList<int> Kept);
}
