using TestHarness.Ocpp.Messages;
using TestHarness.Ocpp.Messages.V21;
using TestHarness.Station.DeviceModel;
using TestHarness.Station.DeviceModel.Components;
using TestHarness.Station.Services;
using TestHarness.Station.Storage;

namespace TestHarness.Station.Monitoring;

/// <summary>The monitors of this station, with monitoring base and level. What the CSMS set survives reboots (N07.FR.13).</summary>
internal sealed class MonitorStore : IStationService
{
    private const string Document = "monitors";
    private readonly StationContext _station;
    private readonly DeviceModelService _model;
    private readonly IReadOnlyList<VariableMonitor> _factory;
    private IReadOnlyList<VariableMonitor> _custom;
    private IReadOnlySet<int> _cleared;
    private IReadOnlyList<VariableMonitor>? _active;
    private int _lastId;

    public MonitorStore(StationContext station, DeviceModelService model)
    {
        _station = station;
        _model = model;
        _factory = FactoryMonitors.Of(station.Options, model);
        var saved = station.Storage.Load<Saved>(Document);
        // N04, remarks: what can no longer be monitored is gone with the firmware that could.
        _custom = [.. (saved?.Custom ?? []).Where(monitor => model.Find(monitor.Key) is { SupportsMonitoring: true })];
        _cleared = (saved?.Cleared ?? []).ToHashSet();
        _lastId = saved?.LastId ?? _factory.Select(monitor => monitor.Id).DefaultIfEmpty().Max();
        Base = saved?.Base ?? MonitoringBaseEnumType.All;
        Level = saved?.Level ?? MonitoringCtrlr.Debug;
    }

    /// <summary>Raised when a monitor came or changed, with what it is now.</summary>
    public event Action<VariableMonitor>? Installed;

    /// <summary>Raised when a monitor went.</summary>
    public event Action<VariableMonitor>? Removed;

    /// <summary>The base that was set last (N03).</summary>
    public MonitoringBaseEnumType Base { get; private set; }

    /// <summary>The greatest severity number whose events are sent (N05.FR.03).</summary>
    public int Level { get; private set; }

    /// <summary>The monitors that work, in the order of their ids.</summary>
    public IReadOnlyList<VariableMonitor> Active => _active ??= [.. _factory.Where(IsActive).Concat(_custom).OrderBy(monitor => monitor.Id)];

    /// <inheritdoc />
    public void Start()
    {
        _model.Bind(MonitoringCtrlr.ActiveMonitoringBase, () => EnumNames.Of(Base));
        _model.Bind(MonitoringCtrlr.ActiveMonitoringLevel, () => Level.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    /// <summary>The active monitor with an id; null when there is none.</summary>
    public VariableMonitor? Find(int id) => Active.FirstOrDefault(monitor => monitor.Id == id);

    /// <summary>A fresh id (N04.FR.11).</summary>
    public int NewId() => ++_lastId;

    /// <summary>Installs a monitor of the CSMS, in the place of the one with its id.</summary>
    /// <exception cref="IOException">It cannot be stored; nothing has changed.</exception>
    public void Install(VariableMonitor monitor)
    {
        Keep([.. _custom.Where(one => one.Id != monitor.Id), monitor], _cleared, Base);
        Installed?.Invoke(monitor);
    }

    /// <summary>Keeps other parameters of a monitor's event stream, which is open and stays so (N14).</summary>
    public void Adjust(VariableMonitor monitor) => Keep([.. _custom.Select(one => one.Id == monitor.Id ? monitor : one)], _cleared, Base);

    /// <summary>Clears a monitor (N06): one of the CSMS, or a preconfigured one until the base is set again.</summary>
    /// <exception cref="IOException">That cannot be stored; nothing has changed.</exception>
    public void Clear(VariableMonitor monitor)
    {
        var cleared = _factory.Any(one => one.Id == monitor.Id) ? _cleared.Append(monitor.Id).ToHashSet() : _cleared;
        Keep([.. _custom.Where(one => one.Id != monitor.Id)], cleared, Base);
        Removed?.Invoke(monitor);
    }

    /// <summary>Takes up a monitoring base (N03.FR.03 to FR.05).</summary>
    /// <exception cref="IOException">It cannot be stored; nothing has changed.</exception>
    public void SetBase(MonitoringBaseEnumType monitoringBase)
    {
        var before = Active;
        Keep(monitoringBase == MonitoringBaseEnumType.All ? _custom : [], new HashSet<int>(), monitoringBase);
        foreach (var gone in before.Except(Active))
            Removed?.Invoke(gone);
        foreach (var come in Active.Except(before))
            Installed?.Invoke(come);
    }

    /// <summary>Takes up a monitoring level (N05).</summary>
    /// <exception cref="IOException">It cannot be stored; nothing has changed.</exception>
    public void SetLevel(int level)
    {
        Save(_custom, _cleared, Base, level);
        Level = level;
    }

    private bool IsActive(VariableMonitor monitor) => monitor.Kind == EventNotificationEnumType.HardWiredMonitor
        || (Base != MonitoringBaseEnumType.HardWiredOnly && !_cleared.Contains(monitor.Id) && !_custom.Any(custom => custom.Id == monitor.Id));

    // First what can fail.
    private void Keep(IReadOnlyList<VariableMonitor> custom, IReadOnlySet<int> cleared, MonitoringBaseEnumType monitoringBase)
    {
        Save(custom, cleared, monitoringBase, Level);
        (_custom, _cleared, Base, _active) = (custom, cleared, monitoringBase, null);
    }

    private void Save(IReadOnlyList<VariableMonitor> custom, IEnumerable<int> cleared, MonitoringBaseEnumType monitoringBase, int level) =>
        _station.Storage.Save(Document, new Saved(custom, [.. cleared], _lastId, monitoringBase, level));

    private sealed record Saved(IReadOnlyList<VariableMonitor> Custom, IReadOnlyList<int> Cleared, int LastId, MonitoringBaseEnumType Base, int Level);
}
