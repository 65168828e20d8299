using TestHarness.Ocpp.Messages.V21;
using TestHarness.Station.Connection;
using TestHarness.Station.DeviceModel;
using TestHarness.Station.DeviceModel.Components;
using TestHarness.Station.Services;
using TestHarness.Station.Storage;
using TestHarness.Station.Transactions;
using TestHarness.Station.Variables;

namespace TestHarness.Station.Monitoring;

/// <summary>
/// Looks at the monitored variables after every piece of the station's work and tells what monitors see (N07), and what those see that time triggers (N08).
/// What each has seen survives reboots, so that one which is over by then is told (N07.FR.14).
/// </summary>
internal sealed class MonitorWatch : IStationService
{
    private const string Document = "monitor-states";
    private readonly StationContext _station;
    private readonly ICsmsLink _link;
    private readonly DeviceModelService _model;
    private readonly MonitorStore _monitors;
    private readonly EventQueue _queue;
    private readonly EventStreams _streams;
    private readonly Dictionary<int, MonitorSight> _seen;
    private readonly Dictionary<int, IDisposable> _timers = [];
    private readonly List<ActiveTransaction> _ended = [];

    public MonitorWatch(StationContext station, ICsmsLink link, DeviceModelService model, MonitorStore monitors, EventQueue queue, EventStreams streams)
    {
        _station = station;
        _link = link;
        _model = model;
        _monitors = monitors;
        _queue = queue;
        _streams = streams;
        _seen = station.Storage.Load<Dictionary<int, MonitorSight>>(Document) ?? [];
    }

    /// <inheritdoc />
    public void Start()
    {
        _station.Get<ITransactions>().Ended += _ended.Add;
        _station.Clock.Adjusted += _ => PlanAll(monitor => monitor.Type == MonitorEnumType.PeriodicClockAligned);
        _monitors.Installed += Begin;
        _monitors.Removed += End;
        PlanAll(_ => true);
        _station.Serial.Settled += Look;
        _station.PowerLost.Register(() => _station.Serial.Settled -= Look);
    }

    private ITransactions Transactions => _station.Get<ITransactions>();

    private void Begin(VariableMonitor monitor)
    {
        var sight = MonitorSight.Of(monitor, _model);

        // N07.FR.11: a threshold that is passed is told anew; one that no longer is, is told to be cleared.
        if (monitor.Type == MonitorEnumType.Delta || sight.IsPassed || !(_seen.GetValueOrDefault(monitor.Id) is { IsPassed: true } before && before.Type == monitor.Type))
            Keep(monitor, sight with { IsPassed = false });
        Plan(monitor);
    }

    private void End(VariableMonitor monitor)
    {
        if (_timers.Remove(monitor.Id, out var timer))
            timer.Dispose();
        if (_seen.Remove(monitor.Id))
            _station.Storage.Save(Document, _seen);
    }

    private void Look()
    {
        foreach (var monitor in _monitors.Active)
        {
            if (!monitor.IsPeriodic && IsWatched(monitor))
                Look(monitor);
        }

        _ended.Clear();
    }

    private void Look(VariableMonitor monitor)
    {
        var sight = MonitorSight.Of(monitor, _model);
        if (!_seen.TryGetValue(monitor.Id, out var before) || before.Type != monitor.Type)
        {
            before = sight with { IsPassed = false };
            Keep(monitor, before);
        }

        if (!sight.IsNewsAfter(before, monitor, _model))
            return;
        Keep(monitor, sight);
        Tell(monitor, monitor.Type != MonitorEnumType.Delta && !sight.IsPassed ? true : null);
    }

    private void Keep(VariableMonitor monitor, MonitorSight sight)
    {
        _seen[monitor.Id] = sight;
        _station.Storage.Save(Document, _seen);
    }

    // What is not to be told now is not looked at: once it is, it is told as it then is (N07, remarks).
    private bool IsWatched(VariableMonitor monitor) => MonitoringSupport.IsOn(_model)
        && monitor.Severity <= _monitors.Level
        && (_link.IsOnline || monitor.Severity <= (_model.Int(MonitoringCtrlr.OfflineQueuingSeverity) ?? -1))
        && (!monitor.Transaction || TransactionOf(monitor) is not null);

    private string? TransactionOf(VariableMonitor monitor)
    {
        var all = Transactions.Active.Concat(_ended);
        return monitor.Key.EvseId is { } evseId
            ? all.FirstOrDefault(transaction => transaction.EvseId == evseId)?.Id
            : monitor.Transaction ? all.FirstOrDefault()?.Id : null;
    }

    private void Tell(VariableMonitor monitor, bool? cleared)
    {
        var isSecret = _model.Find(monitor.Key)!.Attributes.Any(attribute => attribute is { Kind: AttributeKind.Actual, Mutability: Mutability.WriteOnly });
        var happening = new EventDataType
        {
            EventId = _queue.NewId(),
            Timestamp = _station.Clock.Now,
            Trigger = monitor.Trigger,
            // N07.FR.10
            ActualValue = isSecret ? "" : _model.Value(monitor.Key) ?? "",
            Cleared = cleared,
            TransactionId = TransactionOf(monitor),
            Component = ModelNames.ComponentOf(monitor.Key),
            Variable = ModelNames.VariableOf(monitor.Key),
            VariableMonitoringId = monitor.Id,
            EventNotificationType = monitor.Kind,
            Severity = monitor.Severity,
        };
        if (!_streams.Take(monitor, happening))
            _queue.Add(happening);
    }

    private void PlanAll(Func<VariableMonitor, bool> which)
    {
        foreach (var monitor in _monitors.Active.Where(which))
            Plan(monitor);
    }

    private void Plan(VariableMonitor monitor)
    {
        if (_timers.Remove(monitor.Id, out var timer))
            timer.Dispose();
        if (monitor.IsPeriodic)
            Plan(monitor, _station.Time.GetUtcNow());
    }

    // Counted from when it was set, or from midnight: what a timer is late by does not add up.
    private void Plan(VariableMonitor monitor, DateTimeOffset from)
    {
        var every = TimeSpan.FromSeconds((double)monitor.Value);
        var sinceMidnight = _station.Clock.Now.UtcDateTime.TimeOfDay;
        var wait = monitor.Type == MonitorEnumType.Periodic
            ? from + every - _station.Time.GetUtcNow()
            : (every * (Math.Floor(sinceMidnight / every) + 1)) - sinceMidnight;
        _timers[monitor.Id] = _station.After(wait, () =>
        {
            Plan(monitor, from + every);
            if (IsWatched(monitor))
                Tell(monitor, null);
            return Task.CompletedTask;
        });
    }
}
