using TestHarness.Ocpp.Messages.V21;
using TestHarness.Station.Booting;
using TestHarness.Station.Connection;
using TestHarness.Station.Remote;
using TestHarness.Station.Services;
using TestHarness.Station.Storage;

namespace TestHarness.Station.Firmware;

/// <summary>
/// Tells the CSMS every state that a firmware update comes to, in order and with the requestId of the update (L01.FR.01, L01.FR.10): at once, or when it can be reached, also after a reboot.
/// </summary>
internal sealed class FirmwareReports : IStationService, ITrigger
{
    private const string Document = "firmware-reports";
    private static readonly TimeSpan s_retry = TimeSpan.FromSeconds(60);
    private readonly StationContext _station;
    private readonly Registration _registration;
    private readonly List<Report> _queue;
    private Report? _last;
    private Task _sending = Task.CompletedTask;

    public FirmwareReports(StationContext station, Registration registration)
    {
        _station = station;
        _registration = registration;
        var saved = station.Storage.Load<Saved>(Document);
        _queue = [.. saved?.Queue ?? []];
        _last = saved?.Last;
    }

    /// <inheritdoc />
    public MessageTriggerEnumType Message => MessageTriggerEnumType.FirmwareStatusNotification;

    private ICsmsLink Link => _station.Get<ICsmsLink>();

    /// <inheritdoc />
    public void Start()
    {
        _registration.Accepted += () => _station.Start(FlushAsync);
        Link.Connected += () => _station.Start(FlushAsync);
    }

    /// <inheritdoc />
    public TriggerMessageStatusEnumType Judge(TriggerMessageRequest request) => TriggerMessageStatusEnumType.Accepted;

    /// <summary>Sends the last status once more, or Idle when that was Installed, or none was ever sent (L01.FR.25, L01.FR.26).</summary>
    public Task SendAsync(TriggerMessageRequest request) => Link.CallAsync(
        _last is { Status: not FirmwareStatusEnumType.Installed } last ? Notification(last) : new FirmwareStatusNotificationRequest { Status = FirmwareStatusEnumType.Idle },
        CallPermission.RequestedByCsms);

    /// <summary>Tells a state. Completes when the CSMS has answered, or cannot be reached: then it is told later.</summary>
    public Task TellAsync(FirmwareStatusEnumType status, int requestId)
    {
        _queue.Add(new Report(status, requestId));
        Save();
        return FlushAsync();
    }

    private static FirmwareStatusNotificationRequest Notification(Report report) => new() { Status = report.Status, RequestId = report.RequestId };

    private Task FlushAsync()
    {
        if (_sending.IsCompleted)
            _sending = SendAllAsync();
        return _sending;
    }

    private async Task SendAllAsync()
    {
        while (_queue.Count > 0 && Link.IsOnline)
        {
            var report = _queue[0];
            _last = report;
            var outcome = await Link.CallAsync(Notification(report));
            if (outcome.Kind is not (CallOutcomeKind.Answered or CallOutcomeKind.Refused))
            {
                _station.After(s_retry, FlushAsync);
                return;
            }

            _queue.RemoveAt(0);
            Save();
        }
    }

    private void Save() => _station.Storage.Save(Document, new Saved(_queue, _last));

    private sealed record Report(FirmwareStatusEnumType Status, int RequestId);

    private sealed record Saved(IReadOnlyList<Report> Queue, Report? Last);
}
