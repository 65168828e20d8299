using TestHarness.Ocpp.Messages;
using TestHarness.Ocpp.Messages.V21;
using TestHarness.Station.DeviceModel;
using TestHarness.Station.DeviceModel.Components;
using TestHarness.Station.Hardware;
using TestHarness.Station.Services;
using TestHarness.Station.Storage;
using TestHarness.Station.Transactions;

namespace TestHarness.Station.Availability;

/// <summary>Whether station, EVSEs and connectors may be used, and what state each connector is in (block G). What the CSMS set survives reboots.</summary>
internal sealed class AvailabilityService : IStationService
{
    private const string Document = "availability";
    private readonly StationContext _station;
    private readonly DeviceModelService _model;
    private readonly HashSet<Scope> _inoperative;
    private readonly HashSet<Scope> _scheduled;
    private IReadOnlySet<int> _reserved = new HashSet<int>();
    private readonly HashSet<int> _barred = [];
    private readonly HashSet<int> _closed = [];
    private readonly HashSet<int> _resetting = [];
    private readonly HashSet<(int Evse, int Connector)> _used = [];

    public AvailabilityService(StationContext station, DeviceModelService model)
    {
        _station = station;
        _model = model;
        var saved = station.Storage.Load<Saved>(Document);
        _inoperative = [.. saved?.Inoperative ?? []];
        _scheduled = [.. saved?.Scheduled ?? []];
    }

    /// <summary>Raised after the state of connectors may have changed.</summary>
    public event Action? Changed;

    /// <summary>Raised after something was given back to use.</summary>
    public event Action? Reopened;

    /// <inheritdoc />
    public void Start()
    {
        _station.Get<ITransactions>().Ended += _ =>
        {
            ApplyScheduled();
            Changed?.Invoke();
        };
        foreach (var evse in _station.Cabinet.Evses)
        {
            evse.Changed += _ =>
            {
                NoteUsed();
                Changed?.Invoke();
            };
            _model.Bind(ChargingInfrastructure.OfEvse(evse.Id, "AvailabilityState"), () => EnumNames.Of(StateOf(evse)));
            foreach (var connector in evse.Connectors)
                Bind(evse, connector);
        }

        _model.Bind(ChargingInfrastructure.OfStation("AvailabilityState"), () => EnumNames.Of(StateOfStation()));
        _model.Bind(ChargingInfrastructure.OfStation("Problem"), () => Text(_station.Cabinet.Evses.Any(evse => evse.Connectors.Any(connector => connector.Fault is not null))));
        NoteUsed();
        ApplyScheduled();
    }

    /// <summary>The state of a connector.</summary>
    public ConnectorStatusEnumType StateOf(EvseHardware evse, ConnectorHardware connector)
    {
        if (TroubleOf(evse, connector) is { } trouble)
            return trouble;
        if (IsResetting(evse.Id))
            return ConnectorStatusEnumType.Unavailable;
        if (_reserved.Contains(evse.Id))
            return ConnectorStatusEnumType.Reserved;
        return connector.IsOccupied ? ConnectorStatusEnumType.Occupied : ConnectorStatusEnumType.Available;
    }

    /// <summary>What keeps a connector from use: Faulted, or Unavailable as the CSMS or a firmware update wants it; null when nothing does. A reset passes, and counts for nothing here (B11.FR.05).</summary>
    public ConnectorStatusEnumType? TroubleOf(EvseHardware evse, ConnectorHardware connector)
    {
        if (connector.Fault is not null)
            return ConnectorStatusEnumType.Faulted;
        return _closed.Contains(evse.Id) || IsDoneWith(evse, connector) || _inoperative.Any(scope => scope.Covers(evse.Id, connector.Id)) ? ConnectorStatusEnumType.Unavailable : null;
    }

    /// <summary>Whether one of the connectors of an EVSE has no trouble.</summary>
    public bool IsUsable(EvseHardware evse) => evse.Connectors.Any(connector => TroubleOf(evse, connector) is null);

    /// <summary>The state of an EVSE: that of the connector in use, otherwise the best of its connectors.</summary>
    public ConnectorStatusEnumType StateOf(EvseHardware evse)
    {
        var states = evse.Connectors.Select(connector => StateOf(evse, connector)).ToArray();
        ConnectorStatusEnumType[] order =
            [ConnectorStatusEnumType.Occupied, ConnectorStatusEnumType.Reserved, ConnectorStatusEnumType.Available, ConnectorStatusEnumType.Faulted, ConnectorStatusEnumType.Unavailable];
        return order.First(states.Contains);
    }

    /// <summary>Whether a driver may begin to charge at an EVSE.</summary>
    public bool IsOperative(EvseHardware evse) => !_barred.Contains(evse.Id) && StateOf(evse) is not (ConnectorStatusEnumType.Unavailable or ConnectorStatusEnumType.Faulted);

    /// <summary>Whether the CSMS set exactly this scope inoperative.</summary>
    public bool IsInoperative(Scope scope) => _inoperative.Contains(scope);

    /// <summary>Sets a scope operative or inoperative at once.</summary>
    public void Set(Scope scope, bool operative)
    {
        _scheduled.Remove(scope);
        if (operative)
            _inoperative.Remove(scope);
        else
            _inoperative.Add(scope);
        Save();
        Changed?.Invoke();
        if (operative)
            Reopened?.Invoke();
    }

    /// <summary>Sets a scope inoperative when its transactions have ended (G03.FR.05, G04.FR.06); where none is under way, nothing begins any more.</summary>
    public void Schedule(Scope scope)
    {
        _scheduled.Add(scope);
        Save();
        NoteUsed();
        ApplyScheduled();
        Changed?.Invoke();
    }

    /// <summary>Takes back what was scheduled.</summary>
    public void Unschedule(Scope scope)
    {
        if (!_scheduled.Remove(scope))
            return;
        Save();
        Changed?.Invoke();
        Reopened?.Invoke();
    }

    /// <summary>Whether a transaction is under way within a scope.</summary>
    public bool IsBusy(Scope scope) => _station.Get<ITransactions>().Active.Any(transaction => scope.EvseId is null || scope.EvseId == transaction.EvseId);

    /// <summary>Keeps these EVSEs, and no others, for drivers who reserved.</summary>
    public void Keep(IReadOnlySet<int> evseIds)
    {
        if (_reserved.SetEquals(evseIds))
            return;
        _reserved = evseIds.ToHashSet();
        Changed?.Invoke();
    }

    /// <summary>Lets nothing begin at an EVSE until the next boot, as before a reset that waits (B12); its connectors stay as they are.</summary>
    public void Bar(int evseId) => _barred.Add(evseId);

    /// <summary>Bars an EVSE and makes its connectors Unavailable until the next boot; who reserved it need not come any more (H01.FR.17).</summary>
    public void Close(int evseId) => Close(evseId, _closed);

    /// <summary>Does the same for a reset, after which an EVSE is what it was (B11.FR.05).</summary>
    public void CloseForReset(int evseId) => Close(evseId, _resetting);

    /// <summary>Whether an EVSE is Unavailable for a reset.</summary>
    public bool IsResetting(int evseId) => _resetting.Contains(evseId);

    /// <summary>Takes <see cref="Bar"/>, <see cref="Close(int)"/> and <see cref="CloseForReset"/> back.</summary>
    public void Reopen(int evseId)
    {
        if (!_barred.Remove(evseId))
            return;
        if (_closed.Remove(evseId) | _resetting.Remove(evseId))
            Changed?.Invoke();
        Reopened?.Invoke();
    }

    // What waits for a transaction waits no longer where none is under way, and where the EV has left (G01.FR.05).
    private bool IsDoneWith(EvseHardware evse, ConnectorHardware connector) =>
        _scheduled.Any(scope => scope.Covers(evse.Id, connector.Id)) && (!IsBusy(new Scope(evse.Id, null)) || (!connector.IsOccupied && _used.Contains((evse.Id, connector.Id))));

    // The connectors that an EV was connected to since their change was put off.
    private void NoteUsed()
    {
        _used.RemoveWhere(used => !_scheduled.Any(scope => scope.Covers(used.Evse, used.Connector)));
        foreach (var evse in _station.Cabinet.Evses)
            _used.UnionWith(evse.Connectors.Where(connector => connector.IsOccupied && _scheduled.Any(scope => scope.Covers(evse.Id, connector.Id))).Select(connector => (evse.Id, connector.Id)));
    }

    private void Close(int evseId, HashSet<int> why)
    {
        Bar(evseId);
        if (why.Add(evseId))
            Changed?.Invoke();
    }

    private static string Text(bool value) => value ? "true" : "false";

    private ConnectorStatusEnumType StateOfStation()
    {
        var states = _station.Cabinet.Evses.Select(StateOf).ToArray();
        ConnectorStatusEnumType[] order =
            [ConnectorStatusEnumType.Available, ConnectorStatusEnumType.Reserved, ConnectorStatusEnumType.Occupied, ConnectorStatusEnumType.Faulted, ConnectorStatusEnumType.Unavailable];
        return order.First(states.Contains);
    }

    private void Bind(EvseHardware evse, ConnectorHardware connector)
    {
        _model.Bind(ChargingInfrastructure.OfConnector(evse.Id, connector.Id, "AvailabilityState"), () => EnumNames.Of(StateOf(evse, connector)));
        _model.Bind(ChargingInfrastructure.OfConnector(evse.Id, connector.Id, "Problem"), () => Text(connector.Fault is not null));
        if (!connector.Options.HasFixedCable)
            _model.Bind(ChargingInfrastructure.RetentionLock(evse.Id, connector.Id), () => Text(connector.LockJammed));
    }

    private void ApplyScheduled()
    {
        foreach (var scope in _scheduled.Where(scope => !IsBusy(scope)).ToArray())
            Set(scope, operative: false);
    }

    private void Save() => _station.Storage.Save(Document, new Saved([.. _inoperative], [.. _scheduled]));

    private sealed record Saved(IReadOnlyList<Scope> Inoperative, IReadOnlyList<Scope> Scheduled);
}
