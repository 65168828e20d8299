using TestHarness.Ocpp.Messages.V21;
using TestHarness.Station.Booting;
using TestHarness.Station.Connection;
using TestHarness.Station.Services;
using TestHarness.Station.Storage;

namespace TestHarness.Station.Monitoring;

/// <summary>Delivers the events of monitors in order, in NotifyEvent messages. What happened offline waits, over reboots too (N07.FR.04, N08.FR.03).</summary>
internal sealed class EventQueue : IStationService
{
    private const string Document = "events";
    private const int PerMessage = 10;
    private const int Room = 1000;
    private static readonly TimeSpan s_retry = TimeSpan.FromSeconds(60);

    private readonly StationContext _station;
    private readonly ICsmsLink _link;
    private readonly Registration _registration;
    private readonly List<EventDataType> _events;
    private bool _isStored;
    private bool _sending;
    private int _lastId;

    public EventQueue(StationContext station, ICsmsLink link, Registration registration)
    {
        _station = station;
        _link = link;
        _registration = registration;
        _events = station.Storage.Load<List<EventDataType>>(Document) ?? [];
        _isStored = _events.Count > 0;
        _lastId = _events.Select(one => one.EventId).DefaultIfEmpty().Max();
    }

    /// <inheritdoc />
    public void Start()
    {
        _registration.Accepted += Send;
        _link.Connected += Send;
        _link.Disconnected += Save;
    }

    /// <summary>A fresh eventId.</summary>
    public int NewId() => ++_lastId;

    /// <summary>Appends an event.</summary>
    public void Add(EventDataType happening)
    {
        if (_events.Count == Room)
            _events.RemoveAt(0);
        _events.Add(happening);
        if (!_link.IsOnline)
            Save();
        Send();
    }

    private void Send()
    {
        if (!_sending && _events.Count > 0)
            _station.Start(SendAllAsync);
    }

    private async Task SendAllAsync()
    {
        // Behind the answer to what set the event off.
        await Task.Yield();
        if (_sending)
            return;
        _sending = true;
        try
        {
            while (_events.Count > 0 && _link.IsOnline)
            {
                EventDataType[] now = [.. _events.Take(PerMessage)];
                var outcome = await _link.CallAsync(new NotifyEventRequest { GeneratedAt = _station.Clock.Now, SeqNo = 0, Tbc = false, EventData = now });
                if (outcome.Kind == CallOutcomeKind.NotSent)
                    return;
                if (outcome.Kind == CallOutcomeKind.TimedOut)
                {
                    _station.After(s_retry, SendAllAsync);
                    return;
                }

                _events.RemoveAll(now.Contains);
                if (_isStored)
                    Save();
            }
        }
        finally
        {
            _sending = false;
        }
    }

    private void Save()
    {
        if (_events.Count == 0 && !_isStored)
            return;
        _station.Storage.Save(Document, _events);
        _isStored = _events.Count > 0;
    }
}
