using TestHarness.Ocpp.Messages.V21;
using TestHarness.Station.Connection;
using TestHarness.Station.DeviceModel;
using TestHarness.Station.DeviceModel.Components;
using TestHarness.Station.Remote;
using TestHarness.Station.Services;

namespace TestHarness.Station.Booting;

/// <summary>Sends Heartbeat when nothing else was sent for the interval, and once a day for the clock's sake (G02).</summary>
internal sealed class HeartbeatService(StationContext station, ICsmsLink link, Registration registration, DeviceModelService model, ClockSetting clock) : IStationService, ITrigger
{
    private static readonly TimeSpan Longest = TimeSpan.FromHours(24);
    private IDisposable? _timer;
    private DateTimeOffset _last;

    /// <inheritdoc />
    public MessageTriggerEnumType Message => MessageTriggerEnumType.Heartbeat;

    /// <inheritdoc />
    public void Start()
    {
        registration.Accepted += Rewind;
        link.Connected += Rewind;
        link.Sent += () =>
        {
            if (station.Time.GetUtcNow() - _last < Longest)
                Rewind();
        };
        link.Disconnected += () => _timer?.Dispose();
        model.Changed += (key, _) =>
        {
            if (key.Equals(OcppCommCtrlr.HeartbeatInterval))
                Rewind();
        };
        registration.Accepted += () => _last = station.Time.GetUtcNow();
    }

    /// <inheritdoc />
    public TriggerMessageStatusEnumType Judge(TriggerMessageRequest request) => TriggerMessageStatusEnumType.Accepted;

    /// <inheritdoc />
    public Task SendAsync(TriggerMessageRequest request) => SendAsync(CallPermission.RequestedByCsms);

    private void Rewind()
    {
        _timer?.Dispose();
        if (link.IsOnline && model.Duration(OcppCommCtrlr.HeartbeatInterval) is { Ticks: > 0 } interval)
            _timer = station.After(interval, () => SendAsync(CallPermission.WhenAccepted));
    }

    private async Task SendAsync(CallPermission permission)
    {
        _last = station.Time.GetUtcNow();
        var outcome = await link.CallAsync(new HeartbeatRequest(), permission);
        if (outcome.Answer is { } answer)
            clock.Take(answer.CurrentTime);
    }
}
