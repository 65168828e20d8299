using System.Globalization;
using Microsoft.Extensions.Logging;
using TestHarness.Ocpp;
using TestHarness.Ocpp.Messages;
using TestHarness.Ocpp.Messages.V21;
using TestHarness.Station.Booting;
using TestHarness.Station.Connection;
using TestHarness.Station.DeviceModel;
using TestHarness.Station.DeviceModel.Components;
using TestHarness.Station.Services;

namespace TestHarness.Station.Transactions;

/// <summary>Delivers TransactionEvents in order, keeps them while offline and over reboots, and repeats those that the CSMS does not take (E12, E13).</summary>
internal sealed class TransactionQueue : IStationService
{
    private const string Prefix = "txqueue.";
    private const int Room = 2000;
    private readonly StationContext _station;
    private readonly ICsmsLink _link;
    private readonly Registration _registration;
    private readonly DeviceModelService _model;
    private readonly List<Entry> _entries = [];
    private readonly Waiters _waiters;
    private long _lastNumber;
    private bool _sending;
    private bool _held;
    private IDisposable? _pause;

    public TransactionQueue(StationContext station, ICsmsLink link, Registration registration, DeviceModelService model)
    {
        _station = station;
        _link = link;
        _registration = registration;
        _model = model;
        _waiters = new Waiters(station);
        foreach (var name in station.Storage.Names(Prefix))
        {
            _lastNumber = long.Parse(name[Prefix.Length..], CultureInfo.InvariantCulture);
            _entries.Add(new Entry(name, OcppJson.Deserialize<TransactionEventRequest>(station.Storage.Read(name)!) with { Offline = true }));
        }
    }

    /// <summary>Raised with each event that the CSMS answered.</summary>
    public event Action<TransactionEventRequest, TransactionEventResponse>? Answered;

    /// <inheritdoc />
    public void Start()
    {
        _registration.Accepted += Pump;
        _link.Connected += Pump;
        _link.Disconnected += MarkOffline;
    }

    /// <summary>Appends an event.</summary>
    public void Add(TransactionEventRequest request)
    {
        MakeRoom();
        var entry = new Entry(Prefix + (++_lastNumber).ToString("D12", CultureInfo.InvariantCulture), request);
        _entries.Add(entry);
        Save(entry);
        Pump();
    }

    /// <summary>Whether events of a transaction wait, or of any (E14).</summary>
    public bool Holds(string? transactionId) =>
        _entries.Exists(entry => transactionId is null || entry.Request.TransactionInfo.TransactionId == transactionId);

    /// <summary>Waits until everything is delivered, at most for the given time (B12.FR.05).</summary>
    public Task WhenEmptyAsync(TimeSpan longest) => _entries.Count == 0 ? Task.CompletedTask : _waiters.WaitAsync(longest);

    /// <summary>Sends nothing until <see cref="Deliver"/>; what comes meanwhile is queued.</summary>
    public void Hold() => _held = true;

    /// <summary>Sends the newest event that is held ahead of the others, which stay.</summary>
    public async Task DeliverLastAsync()
    {
        if (_held && !_sending && _entries.Count > 0)
            await SendAsync(_entries[^1]);
    }

    /// <summary>Sends what was held.</summary>
    public void Deliver()
    {
        _held = false;
        Pump();
    }

    private static TransactionEventRequest Fit(TransactionEventRequest request, OcppVersion? version) =>
        version == OcppVersion.V201 && request.TriggerReason is TriggerReasonEnumType.TxResumed or TriggerReasonEnumType.LimitSet or TriggerReasonEnumType.CostLimitReached
            ? request with { TriggerReason = TriggerReasonEnumType.ChargingStateChanged }
            : request;

    private void Pump()
    {
        if (!_held && !_sending && _pause is null && _entries.Count > 0 && _link.IsOnline)
            _station.Start(SendAsync);
    }

    private async Task SendAsync()
    {
        if (_sending || _pause is not null)
            return;
        _sending = true;
        try
        {
            while (!_held && _entries.Count > 0 && _pause is null && _link.IsOnline)
            {
                if (!await SendAsync(_entries[0]))
                    break;
            }
        }
        finally
        {
            _sending = false;
        }
    }

    private async Task<bool> SendAsync(Entry entry)
    {
        var outcome = await _link.CallAsync(Fit(entry.Request, _link.Version));
        switch (outcome.Kind)
        {
            case CallOutcomeKind.Answered:
                Remove(entry);
                Answered?.Invoke(entry.Request, outcome.Answer!);
                return true;
            case CallOutcomeKind.NotSent:
                return false;
            default:
                Failed(entry);
                return true;
        }
    }

    private void Failed(Entry entry)
    {
        entry.Attempts++;
        if (entry.Attempts >= (_model.Int(OcppCommCtrlr.MessageAttempts) ?? 1))
        {
            _station.Logger.LogWarning("TransactionEvent {SeqNo} of {Id} is given up", entry.Request.SeqNo, entry.Request.TransactionInfo.TransactionId);
            Remove(entry);
            return;
        }

        _pause = _station.After(_model.Duration(OcppCommCtrlr.MessageAttemptInterval) * entry.Attempts, () =>
        {
            _pause = null;
            return SendAsync();
        });
    }

    private void Remove(Entry entry)
    {
        _entries.Remove(entry);
        _station.Storage.Delete(entry.Name);
        if (_entries.Count == 0)
            _waiters.Release();
    }

    // E11.FR.07
    private void MarkOffline()
    {
        foreach (var entry in _entries.Where(entry => entry.Request.Offline != true))
        {
            entry.Request = entry.Request with { Offline = true };
            Save(entry);
        }
    }

    // J02.FR.13: of the readings under way, each second one goes.
    private void MakeRoom()
    {
        if (_entries.Count < Room)
            return;
        var readings = _entries.Skip(1)
            .Where(entry => entry.Request.TriggerReason is TriggerReasonEnumType.MeterValuePeriodic or TriggerReasonEnumType.MeterValueClock)
            .ToArray();
        foreach (var entry in readings.Where((_, index) => index % 2 == 0))
            Remove(entry);
    }

    private void Save(Entry entry) => _station.Storage.Write(entry.Name, OcppJson.SerializeToUtf8(entry.Request));

    private sealed class Entry(string name, TransactionEventRequest request)
    {
        public string Name { get; } = name;

        public TransactionEventRequest Request { get; set; } = request;

        public int Attempts { get; set; }
    }
}
