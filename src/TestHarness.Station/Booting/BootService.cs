using System.Globalization;
using TestHarness.Ocpp.Messages.V21;
using TestHarness.Station.Connection;
using TestHarness.Station.DeviceModel;
using TestHarness.Station.DeviceModel.Components;
using TestHarness.Station.Remote;
using TestHarness.Station.Security;
using TestHarness.Station.Services;
using TestHarness.Station.Storage;

namespace TestHarness.Station.Booting;

/// <summary>Registers the station with the CSMS after each boot until it is accepted (B01, B02, B03).</summary>
internal sealed class BootService(
    StationContext station,
    ICsmsLink link,
    Registration registration,
    DeviceModelService model,
    ClockSetting clock,
    ISecurityEvents securityEvents) : IStationService, ITrigger
{
    private const string Document = "boot";
    private BootReasonEnumType _reason;
    private IDisposable? _retry;
    private bool _waitingForConnection = true;
    private bool _inFlight;

    /// <inheritdoc />
    public MessageTriggerEnumType Message => MessageTriggerEnumType.BootNotification;

    /// <summary>Remembers why the next boot happens.</summary>
    public static void Announce(IStationStorage storage, BootReasonEnumType reason) => storage.Save(Document, new Saved(reason));

    /// <inheritdoc />
    public void Start()
    {
        _reason = station.Storage.Load<Saved>(Document)?.Reason ?? BootReasonEnumType.PowerUp;
        station.Storage.Delete(Document);
        securityEvents.Raise(_reason == BootReasonEnumType.PowerUp ? "StartupOfTheDevice" : "ResetOrReboot");
        registration.Forgotten += () =>
        {
            _reason = BootReasonEnumType.Unknown;
            _waitingForConnection = true;
        };
        link.Connected += () =>
        {
            if (!_waitingForConnection)
                return;
            _waitingForConnection = false;
            station.Start(() => SendAsync(_reason));
        };
    }

    /// <inheritdoc />
    public TriggerMessageStatusEnumType Judge(TriggerMessageRequest request) =>
        registration.IsAccepted ? TriggerMessageStatusEnumType.Rejected : TriggerMessageStatusEnumType.Accepted;

    /// <inheritdoc />
    public Task SendAsync(TriggerMessageRequest request) => SendAsync(BootReasonEnumType.Triggered);

    private async Task SendAsync(BootReasonEnumType reason)
    {
        _retry?.Dispose();
        _retry = null;
        if (_inFlight)
            return;
        _inFlight = true;
        var outcome = await link.CallAsync(Request(reason), CallPermission.Boot);
        _inFlight = false;
        if (outcome.Kind == CallOutcomeKind.NotSent)
        {
            _waitingForConnection = true;
            return;
        }

        if (outcome.Answer is { } answer)
            Take(answer);
        else
            RetryAfter(station.Options.BootRetryInterval);
    }

    private void Take(BootNotificationResponse answer)
    {
        clock.Take(answer.CurrentTime);
        if (answer.Status == RegistrationStatusEnumType.Accepted)
        {
            if (answer.Interval > 0)
                model.Store(OcppCommCtrlr.HeartbeatInterval, answer.Interval.ToString(CultureInfo.InvariantCulture));
        }
        else
        {
            RetryAfter(answer.Interval > 0 ? TimeSpan.FromSeconds(answer.Interval) : station.Options.BootRetryInterval);
        }

        registration.Set(answer.Status);
    }

    private void RetryAfter(TimeSpan delay) => _retry = station.After(delay, () => SendAsync(_reason));

    private BootNotificationRequest Request(BootReasonEnumType reason) => new()
    {
        Reason = reason,
        ChargingStation = new ChargingStationType
        {
            VendorName = station.Options.VendorName,
            Model = station.Options.Model,
            SerialNumber = station.Options.SerialNumber,
            FirmwareVersion = model.Value(ChargingInfrastructure.OfStation("FirmwareVersion")),
        },
    };

    private sealed record Saved(BootReasonEnumType Reason);
}
