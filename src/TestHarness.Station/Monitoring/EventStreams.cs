using TestHarness.Ocpp;
using TestHarness.Ocpp.Messages.V21;
using TestHarness.Station.Booting;
using TestHarness.Station.Connection;
using TestHarness.Station.DeviceModel.Components;
using TestHarness.Station.Services;

namespace TestHarness.Station.Monitoring;

/// <summary>Opens, fills and closes the periodic event streams of monitors that have one (N11 to N15). A reboot ends them, and the next connection opens them anew.</summary>
internal sealed class EventStreams(StationContext station, ICsmsLink link, Registration registration, MonitorStore monitors, EventQueue queue) : IStationService
{
    private readonly Dictionary<int, EventStream> _streams = [];
    private readonly List<EventStream> _closing = [];
    private int _lastId;

    /// <summary>The streams that are open.</summary>
    public IEnumerable<EventStream> Open => _streams.Values.Where(stream => stream.IsOpen);

    /// <inheritdoc />
    public void Start()
    {
        monitors.Installed += monitor =>
        {
            Close(monitor);
            if (monitor.Stream is not null)
                AfterAnswer(() => OpenAsync(monitor));
        };
        monitors.Removed += Close;
        registration.Accepted += Resume;
        link.Connected += Resume;
    }

    /// <summary>Takes the event of a monitor into its stream.</summary>
    /// <returns>Whether it has one.</returns>
    public bool Take(VariableMonitor monitor, EventDataType happening)
    {
        if (!_streams.TryGetValue(monitor.Id, out var stream))
            return false;
        stream.Add(happening);
        if (stream.IsOpen && stream.IsDue)
            Flush(stream, all: false);
        return true;
    }

    /// <summary>Changes when an open stream is flushed (N14.FR.03).</summary>
    public void Adjust(EventStream stream, PeriodicEventStreamParamsType parameters)
    {
        stream.Params = parameters;
        monitors.Adjust(stream.Monitor with { Stream = parameters });
        Begin(stream);
    }

    // The CSMS may have forgotten nothing: streams stay open over a lost connection, unless the next one speaks a version that has none.
    private void Resume()
    {
        if (!link.IsOnline)
            return;
        if (link.Version != OcppVersion.V21)
        {
            foreach (var stream in _streams.Values)
                Revert(stream);
            _streams.Clear();
            _closing.Clear();
            return;
        }

        foreach (var monitor in monitors.Active.Where(monitor => monitor.Stream is not null && !_streams.ContainsKey(monitor.Id)))
            station.Start(() => OpenAsync(monitor));
        station.Start(CloseAllAsync);
    }

    private async Task OpenAsync(VariableMonitor monitor)
    {
        if (link.Version != OcppVersion.V21 || !link.IsOnline || _streams.ContainsKey(monitor.Id) || _streams.Count >= MonitoringCtrlr.MaxStreams || monitors.Find(monitor.Id) != monitor)
            return;
        var stream = new EventStream(++_lastId, monitor);
        _streams.Add(monitor.Id, stream);
        var outcome = await link.CallAsync(new OpenPeriodicEventStreamRequest { ConstantStreamData = stream.Constants });
        stream.IsOpen = outcome.Answer?.Status == GenericStatusEnumType.Accepted;
        if (_streams.GetValueOrDefault(monitor.Id) != stream)
            return;
        if (stream.IsOpen)
        {
            Begin(stream);
            return;
        }

        // N11.FR.07
        _streams.Remove(monitor.Id);
        Revert(stream);
    }

    private void Revert(EventStream stream)
    {
        stream.Timer?.Dispose();
        foreach (var value in stream.Drain())
            queue.Add(value);
    }

    private void Begin(EventStream stream)
    {
        stream.Timer?.Dispose();
        stream.Timer = stream.Params.Interval is > 0 and var seconds
            ? station.After(TimeSpan.FromSeconds(seconds), () =>
            {
                Begin(stream);
                if (!stream.IsEmpty && CanSend)
                    link.Send(stream.Next());
                Flush(stream, all: false);
                return Task.CompletedTask;
            })
            : null;
        Flush(stream, all: false);
    }

    private bool CanSend => link.IsOnline && link.Version == OcppVersion.V21;

    private void Flush(EventStream stream, bool all)
    {
        while (CanSend && (all ? !stream.IsEmpty : stream.IsDue))
            link.Send(stream.Next());
    }

    private void Close(VariableMonitor monitor)
    {
        if (!_streams.Remove(monitor.Id, out var stream))
            return;
        stream.Timer?.Dispose();
        _closing.Add(stream);
        AfterAnswer(CloseAllAsync);
    }

    private async Task CloseAllAsync()
    {
        while (CanSend && _closing.Count > 0)
        {
            var stream = _closing[0];
            _closing.RemoveAt(0);
            if (!stream.IsOpen)
                continue;
            Flush(stream, all: true);
            await link.CallAsync(new ClosePeriodicEventStreamRequest { Id = stream.Id });
        }
    }

    private void AfterAnswer(Func<Task> work) => station.Start(async () =>
    {
        await Task.Yield();
        await work();
    });
}
