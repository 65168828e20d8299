using TestHarness.Ocpp.Messages.V21;
using TestHarness.Station.Connection;
using TestHarness.Station.Services;
using TestHarness.Station.Storage;

namespace TestHarness.Station.Der;

/// <summary>
/// The DER controls: kept over reboots (R01.FR.03), superseded by priority when they come in, started and ended by the clock (R04).
/// </summary>
internal sealed class DerControls : IStationService
{
    private const string Document = "der-controls";
    private readonly StationContext _station;
    private readonly List<DerControl> _controls;
    private IDisposable? _timer;

    public DerControls(StationContext station)
    {
        _station = station;
        _controls = station.Storage.Load<List<DerControl>>(Document) ?? [];
    }

    /// <summary>Raised after the controls in force may have changed.</summary>
    public event Action? Changed;

    /// <summary>All controls, in the order in which they came.</summary>
    public IReadOnlyList<DerControl> All => _controls;

    /// <inheritdoc />
    public void Start()
    {
        _station.Clock.Adjusted += _ => Tick();
        Tick();
    }

    /// <summary>The control of a type that is executed now; null when there is none (R04.FR.09, R04.FR.11).</summary>
    public DerControl? InForce(DERControlEnumType type)
    {
        var now = _station.Clock.Now;
        var usable = _controls.Where(c => c.Type == type && !c.IsSuperseded).ToArray();
        return Strongest(usable.Where(c => !c.IsDefault && c.IsRunning(now))) ?? Strongest(usable.Where(static c => c.IsDefault));
    }

    /// <summary>Takes a control in and returns the ids of those that it, or that others, superseded at once (R04.FR.02 to R04.FR.08).</summary>
    public IReadOnlyList<string> Install(SetDERControlRequest request)
    {
        var now = _station.Clock.Now;
        var added = new DerControl(request);
        _controls.RemoveAll(c => c.Id == added.Id);
        var superseded = new List<string>();
        foreach (var other in _controls.Where(c => c.Type == added.Type && c.IsDefault == added.IsDefault && !c.IsSuperseded).ToArray())
        {
            var stronger = added.Priority <= other.Priority;
            if (added.IsDefault)
            {
                if (stronger)
                    Supersede(other);
                else
                    added = added with { IsSuperseded = true };
                superseded.Add(stronger ? other.Id : added.Id);
            }
            else if (other.IsRunning(now))
            {
                // A control that runs goes on until the stronger one starts; a weaker newcomer never starts.
                if (stronger)
                    continue;
                added = added with { IsSuperseded = true };
                superseded.Add(added.Id);
            }
            else if (added.Priority < other.Priority)
            {
                Supersede(other);
                superseded.Add(other.Id);
            }
            else if (!stronger && added.Start < other.End && other.Start < added.End)
            {
                added = added with { IsSuperseded = true };
                superseded.Add(added.Id);
            }
        }

        _controls.Add(added);
        Save();
        return [.. superseded.Distinct()];
    }

    /// <summary>Removes controls and returns how many there were.</summary>
    public int Clear(Func<DerControl, bool> which)
    {
        var removed = _controls.RemoveAll(c => which(c));
        if (removed > 0)
            Save();
        return removed;
    }

    /// <summary>Starts and ends what is due, and waits for what is next.</summary>
    public void Tick()
    {
        _timer?.Dispose();
        var now = _station.Clock.Now;
        var news = new List<NotifyDERStartStopRequest>();
        foreach (var over in _controls.Where(c => c.End <= now).OrderBy(static c => c.End).ToArray())
        {
            // R04.FR.10, R04.FR.22
            _controls.Remove(over);
            if (!over.IsSuperseded && over.StartTold)
                news.Add(new NotifyDERStartStopRequest { ControlId = over.Id, Started = false, Timestamp = now });
        }

        foreach (var due in _controls.Where(c => !c.IsSuperseded && !c.StartTold && c.IsRunning(now)).OrderBy(static c => c.Start).ToArray())
        {
            // R04.FR.07, R04.FR.20, R04.FR.21
            var displaced = _controls.Where(c => c.Id != due.Id && c.Type == due.Type && c is { IsDefault: false, IsSuperseded: false, StartTold: true } && c.Priority >= due.Priority && c.IsRunning(now)).ToArray();
            foreach (var other in displaced)
                Supersede(other);
            _controls[_controls.IndexOf(due)] = due with { StartTold = true };
            news.Add(new NotifyDERStartStopRequest
            {
                ControlId = due.Id,
                Started = true,
                Timestamp = now,
                SupersededIds = displaced.Length > 0 ? [.. displaced.Select(static c => c.Id)] : null,
            });
        }

        if (news.Count > 0)
            Save();
        var next = _controls.SelectMany(static c => new[] { c.StartTold || c.IsSuperseded ? null : c.Start, c.End }).Where(t => t > now).Min();
        if (next is { } moment)
            _timer = _station.LookAfter(moment - now, Tick);

        foreach (var message in news)
            _station.Start(() => _station.Get<ICsmsLink>().CallAsync(message));
        Changed?.Invoke();
    }

    private static DerControl? Strongest(IEnumerable<DerControl> controls) =>
        controls.OrderBy(static c => c.Priority).ThenByDescending(static c => c.Start).FirstOrDefault();

    private void Supersede(DerControl control) => _controls[_controls.FindIndex(c => c.Id == control.Id)] = control with { IsSuperseded = true };

    private void Save() => _station.Storage.Save(Document, _controls);
}
