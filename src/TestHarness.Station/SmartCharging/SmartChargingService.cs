using TestHarness.Ocpp;
using TestHarness.Ocpp.Messages.V21;
using TestHarness.Station.Connection;
using TestHarness.Station.DeviceModel;
using TestHarness.Station.Hardware;
using TestHarness.Station.Limits;
using TestHarness.Station.Services;
using TestHarness.Station.SmartCharging.Composite;
using TestHarness.Station.Transactions;

namespace TestHarness.Station.SmartCharging;

/// <summary>
/// Applies the charging profiles: tells the limit in force for each EVSE, watches the moments at which it changes,
/// and reports what a transaction has to report about it.
/// </summary>
internal sealed class SmartChargingService : IStationService, IPowerLimits, ITransactionProfiles
{
    // An EV's state of charge is not announced; while a profile waits for one it is looked at this often.
    private static readonly TimeSpan s_stateOfChargeInterval = TimeSpan.FromSeconds(30);

    private readonly StationContext _station;
    private readonly DeviceModelService _model;
    private readonly ProfileStore _store;
    private readonly ProfileCheck _check;
    private readonly Supply _grid;
    private readonly Dictionary<int, PowerLimit> _current = [];
    private readonly Dictionary<int, PowerLimit> _nominal = [];
    private readonly Dictionary<string, DateTimeOffset> _energyOfferedSince = [];
    private readonly Dictionary<string, OperationModeEnumType> _modes = [];
    private readonly Dictionary<int, double> _rates = [];
    private readonly HashSet<string> _priority = [];
    private DateTimeOffset? _offlineSince;
    private IDisposable? _timer;
    private bool _evaluating;
    private bool _again;

    public SmartChargingService(StationContext station, DeviceModelService model, ProfileStore store, ProfileCheck check)
    {
        _station = station;
        _model = model;
        _store = store;
        _check = check;
        _grid = Supplies.Grid(station.Options);
    }

    /// <inheritdoc />
    public event Action<int>? Changed;

    /// <summary>Raised after the limits were worked out anew.</summary>
    public event Action? Evaluated;

    /// <summary>Whether smart charging is switched on.</summary>
    public bool IsEnabled => _model.Bool(SmartChargingVariables.Enabled);

    /// <summary>What grid code asks of an EVSE (block R).</summary>
    public Func<int, GridCodeLimit> GridCode { get; set; } = static _ => GridCodeLimit.None;

    // The transaction machine asks this service for limits, and the link's services for certificates: found when used, not in the constructor.
    private ITransactions Transactions => _station.Get<ITransactions>();

    private ICsmsLink Link => _station.Get<ICsmsLink>();

    /// <inheritdoc />
    public void Start()
    {
        if (!Link.IsConnected)
            _offlineSince = _station.Clock.Now;
        Link.Connected += OnConnected;
        Link.Disconnected += OnDisconnected;
        Transactions.Started += OnTransaction;
        Transactions.Changed += OnTransaction;
        Transactions.Ended += OnEnded;
        _model.Changed += (key, _) =>
        {
            // The clock's because a shift of local time moves schedules that follow it (K01.FR.91).
            if (key.Component.ToUpperInvariant() is "SMARTCHARGINGCTRLR" or "CLOCKCTRLR")
                Evaluate();
        };
        _station.Clock.Adjusted += _ => Evaluate();
        Evaluate();
    }

    /// <inheritdoc />
    public PowerLimit Current(int evseId) => _current.GetValueOrDefault(evseId) ?? PowerLimit.None;

    /// <summary>The limit as it would be without the grid code.</summary>
    public PowerLimit Nominal(int evseId) => _nominal.GetValueOrDefault(evseId) ?? PowerLimit.None;

    /// <inheritdoc />
    public StatusInfoType? Check(ChargingProfileType profile, int evseId) => IsEnabled ? _check.ForRemoteStart(profile, evseId) : null;

    /// <inheritdoc />
    public void Install(ChargingProfileType profile, int evseId, string transactionId)
    {
        if (!IsEnabled)
            return;
        _store.Put(new StoredProfile(evseId, "CSO", profile) { TransactionId = transactionId });
        Evaluate();
    }

    /// <summary>The composite schedule of an EVSE, or of the station for EVSE 0, from now on (K08).</summary>
    public CompositeScheduleType Schedule(int evseId, int duration, ChargingRateUnitEnumType unit)
    {
        // Without a transaction the schedule is that of one that would start now, with no random delay (K08.FR.06).
        var contexts = Contexts().Where(c => evseId == 0 || c.EvseId == evseId || c.TransactionId is not null).ToArray();
        return Calculator().Schedule(_store.All, contexts, evseId, _station.Clock.Now, duration, unit);
    }

    /// <summary>Whether a priority charging profile exists for an EVSE.</summary>
    public bool HasPriorityProfile(int evseId) =>
        _store.All.Any(p => p.Purpose == ChargingProfilePurposeEnumType.PriorityCharging && (p.EvseId == 0 || p.EvseId == evseId));

    /// <summary>Switches priority charging of a transaction on or off; returns whether that changed anything (K21, K22).</summary>
    public bool SetPriority(string transactionId, bool active)
    {
        var changed = active ? _priority.Add(transactionId) : _priority.Remove(transactionId);
        if (changed)
            Evaluate();
        return changed;
    }

    /// <summary>Works the limits out anew, because something that they depend on changed (K01.FR.07, K10.FR.05).</summary>
    public void Evaluate()
    {
        _again = true;
        if (_evaluating)
            return;
        _evaluating = true;
        try
        {
            // Whoever hears of a change may change what the limits depend on.
            while (_again)
            {
                _again = false;
                EvaluateOnce();
            }
        }
        finally
        {
            _evaluating = false;
        }

        Evaluated?.Invoke();
    }

    private void EvaluateOnce()
    {
        _timer?.Dispose();
        _timer = null;
        var changed = new List<int>();
        if (!IsEnabled)
        {
            changed.AddRange(_current.Keys);
            _current.Clear();
            _nominal.Clear();
        }
        else
        {
            var now = _station.Clock.Now;
            var all = Contexts().ToArray();
            var (_, _, next) = Calculator().At(_store.All, all, now, now);
            var sleeps = _model.Bool(SmartChargingVariables.Supports("EvseSleep"));
            foreach (var context in all)
            {
                var contexts = all.Where(c => c == context || c.TransactionId is not null).ToArray();
                var (each, _, _) = Calculator().At(_store.All, contexts, now, now);
                var limits = each[Array.IndexOf(contexts, context)];
                // Q10.FR.05
                if (!sleeps)
                    limits = limits with { EvseSleep = null };
                var nominal = _nominal[context.EvseId] = Supplies.ToPowerLimit(limits, context.Supply);
                var limit = GridCode(context.EvseId).Apply(nominal, context.Supply);
                if (_current.GetValueOrDefault(context.EvseId) != limit)
                {
                    _current[context.EvseId] = limit;
                    changed.Add(context.EvseId);
                }

                ReportMode(context, limits);
            }

            Schedule(next, all);
        }

        foreach (var evseId in changed)
            Changed?.Invoke(evseId);
        foreach (var evse in _station.Cabinet.Evses)
            ReportRate(evse);
    }

    private void Schedule(DateTimeOffset? next, ScheduleContext[] contexts)
    {
        TimeSpan? delay = next - _station.Clock.Now;
        if (contexts.Any(c => _store.All.Any(p => p.Profile.ChargingSchedule.Any(s => s.LimitAtSoC is { } cap && c.StateOfCharge < cap.Soc))))
            delay = delay < s_stateOfChargeInterval ? delay : s_stateOfChargeInterval;
        if (delay is { } wait)
            _timer = _station.LookAfter(wait, Evaluate);
    }

    private IEnumerable<ScheduleContext> Contexts() => _station.Cabinet.Evses.Select(evse =>
    {
        var transaction = Transactions.OnEvse(evse.Id);
        return new ScheduleContext
        {
            EvseId = evse.Id,
            Supply = Supplies.Of(evse.Options),
            TransactionId = transaction?.Id,
            EnergyOfferedSince = transaction is not null && _energyOfferedSince.TryGetValue(transaction.Id, out var since) ? since : null,
            PriorityCharging = transaction is not null && _priority.Contains(transaction.Id),
            StateOfCharge = evse.Options is { IsDirectCurrent: true } or { SupportsIso15118: true } ? (decimal?)evse.Vehicle?.StateOfCharge : null,
        };
    });

    private CompositeCalculator Calculator() => new(
        new ProfileTimeline(LocalTime.Clock(_model))
        {
            OfflineSince = _offlineSince,
            RandomDelay = (stored, context, index) => context.TransactionId is { } id ? RandomDelays.Of(_station.Options.Identity, id, stored.Profile, index) : 0,
        },
        _grid)
    {
        CsmsSetpointFirst = _model.Value(SmartChargingVariables.SetpointPriority) == "CSMS",
    };

    private void OnConnected()
    {
        if (_offlineSince is { } since)
        {
            // K01.FR.102: some profiles do not come back after too long an offline period.
            var offline = _station.Clock.Now - since;
            foreach (var stored in _store.All.Where(p => p.Profile is { InvalidAfterOfflineDuration: true, MaxOfflineDuration: { } longest } && offline.TotalSeconds > longest).ToArray())
                _store.Put(stored with { Expired = true });
        }

        _offlineSince = null;
        Evaluate();
    }

    private void OnDisconnected()
    {
        _offlineSince ??= _station.Clock.Now;
        Evaluate();
    }

    private void OnTransaction(ActiveTransaction transaction)
    {
        if (transaction is { IsAuthorized: true, EvseId: not null } && transaction.ChargingState != ChargingStateEnumType.Idle)
            _energyOfferedSince.TryAdd(transaction.Id, _station.Clock.Now);
        Evaluate();
    }

    private void OnEnded(ActiveTransaction transaction)
    {
        _energyOfferedSince.Remove(transaction.Id);
        _modes.Remove(transaction.Id);
        _priority.Remove(transaction.Id);
        if (transaction.EvseId is { } evseId)
            _rates.Remove(evseId);

        // K02.FR.05
        _store.Remove(p => p.Purpose == ChargingProfilePurposeEnumType.TxProfile && p.TransactionId == transaction.Id);
        Evaluate();
    }

    // K01.FR.110: a new operation mode of the transaction's profile is told.
    private void ReportMode(ScheduleContext context, MergedLimits limits)
    {
        if (context.TransactionId is not { } transactionId || Link.Version != OcppVersion.V21)
            return;
        var mode = limits.Mode ?? OperationModeEnumType.ChargingOnly;
        var before = _modes.GetValueOrDefault(transactionId, OperationModeEnumType.ChargingOnly);
        _modes[transactionId] = mode;
        if (mode != before)
            Transactions.Report(transactionId, TriggerReasonEnumType.OperationModeChanged, request => request with { TransactionInfo = request.TransactionInfo with { OperationMode = mode } });
    }

    // ChargingRateChanged is for a rate that goes on; going to or from none is a change of the charging state, which the transaction tells itself.
    private void ReportRate(EvseHardware evse)
    {
        if (Transactions.OnEvse(evse.Id) is not { ChargingState: ChargingStateEnumType.Charging } transaction || evse.Vehicle is not { } vehicle)
        {
            _rates.Remove(evse.Id);
            return;
        }

        var rate = Supplies.Rate(Current(evse.Id), evse.Options, vehicle.Options);
        if (!_rates.TryGetValue(evse.Id, out var before))
        {
            _rates[evse.Id] = rate;
            return;
        }

        var significance = (_model.Number(SmartChargingVariables.LimitChangeSignificance) ?? 0) / 100;
        if (rate == before || Math.Abs(rate - before) <= Math.Abs(before) * significance)
            return;
        _rates[evse.Id] = rate;
        if (rate != 0 && before != 0)
            Transactions.Report(transaction.Id, TriggerReasonEnumType.ChargingRateChanged);
    }
}
