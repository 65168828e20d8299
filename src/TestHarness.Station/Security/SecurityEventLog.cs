using TestHarness.Ocpp.Messages.V21;
using TestHarness.Station.Booting;
using TestHarness.Station.Connection;
using TestHarness.Station.Services;
using TestHarness.Station.Storage;

namespace TestHarness.Station.Security;

/// <summary>Keeps every security event in a rolling log, and tells the CSMS of the critical ones: at once, or when it can be reached, also after a reboot (A04).</summary>
internal sealed class SecurityEventLog : ISecurityEvents, IStationService
{
    private const string QueueDocument = "security-events";
    private const string LogDocument = "security-log";
    private const int LogLength = 200;
    private static readonly TimeSpan s_retry = TimeSpan.FromSeconds(60);

    private readonly StationContext _station;
    private readonly Registration _registration;
    private readonly List<SecurityEventNotificationRequest> _queue;
    private readonly List<SecurityEventNotificationRequest> _log;
    private bool _sending;

    public SecurityEventLog(StationContext station, Registration registration)
    {
        _station = station;
        _registration = registration;
        _queue = station.Storage.Load<List<SecurityEventNotificationRequest>>(QueueDocument) ?? [];
        _log = station.Storage.Load<List<SecurityEventNotificationRequest>>(LogDocument) ?? [];
    }

    /// <summary>Raised with the type of every event.</summary>
    public event Action<string>? Raised;

    /// <summary>The security log, oldest first.</summary>
    public IReadOnlyList<SecurityEventNotificationRequest> Log => _log;

    /// <inheritdoc />
    public void Start()
    {
        _registration.Accepted += Send;
        _station.Get<ICsmsLink>().Connected += Send;
    }

    /// <inheritdoc />
    public void Raise(string type, string? techInfo = null)
    {
        var entry = new SecurityEventNotificationRequest
        {
            Type = type,
            Timestamp = _station.Clock.Now,
            TechInfo = techInfo is { Length: > 255 } ? techInfo[..255] : techInfo,
        };
        _log.Add(entry);
        if (_log.Count > LogLength)
            _log.RemoveAt(0);
        _station.Storage.Save(LogDocument, _log);
        if (SecurityEventTypes.IsCritical(type))
        {
            _queue.Add(entry);
            _station.Storage.Save(QueueDocument, _queue);
            Send();
        }

        Raised?.Invoke(type);
    }

    private void Send()
    {
        if (!_sending && _queue.Count > 0)
            _station.Start(SendAllAsync);
    }

    private async Task SendAllAsync()
    {
        var link = _station.Get<ICsmsLink>();
        if (_sending || !link.IsOnline)
            return;
        _sending = true;
        try
        {
            while (_queue.Count > 0)
            {
                // Only an answer takes an event from the queue: its delivery is guaranteed (A04.FR.02).
                var outcome = await link.CallAsync(_queue[0]);
                if (outcome.Kind is not (CallOutcomeKind.Answered or CallOutcomeKind.Refused))
                {
                    _station.After(s_retry, SendAllAsync);
                    return;
                }

                _queue.RemoveAt(0);
                _station.Storage.Save(QueueDocument, _queue);
            }
        }
        finally
        {
            _sending = false;
        }
    }
}
