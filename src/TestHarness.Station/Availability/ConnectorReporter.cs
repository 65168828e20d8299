using TestHarness.Ocpp;
using TestHarness.Ocpp.Messages;
using TestHarness.Ocpp.Messages.V21;
using TestHarness.Station.Booting;
using TestHarness.Station.Connection;
using TestHarness.Station.DeviceModel;
using TestHarness.Station.DeviceModel.Components;
using TestHarness.Station.Hardware;
using TestHarness.Station.Remote;
using TestHarness.Station.Services;

namespace TestHarness.Station.Availability;

/// <summary>
/// Tells the CSMS the state of each connector: all after acceptance (B01.FR.05) and after a long time offline (B04.FR.01), otherwise those that changed.
/// OCPP 2.1 is told by NotifyEvent, 2.0.1 by StatusNotification.
/// </summary>
internal sealed class ConnectorReporter(
    StationContext station,
    ICsmsLink link,
    Registration registration,
    DeviceModelService model,
    AvailabilityService availability,
    EventNotifier events) : IStationService, ITrigger
{
    private readonly Dictionary<(int Evse, int Connector), ConnectorStatusEnumType> _told = [];
    private long _offlineSince;

    /// <inheritdoc />
    public MessageTriggerEnumType Message => MessageTriggerEnumType.StatusNotification;

    /// <inheritdoc />
    public void Start()
    {
        availability.Changed += TellChanged;
        registration.Accepted += TellAll;
        link.Disconnected += () => _offlineSince = station.Time.GetTimestamp();
        link.Connected += () =>
        {
            if (!registration.IsAccepted)
                return;
            if (station.Time.GetElapsedTime(_offlineSince) > model.Duration(OcppCommCtrlr.OfflineThreshold))
                TellAll();
            else
                TellChanged();
        };
    }

    /// <inheritdoc />
    public TriggerMessageStatusEnumType Judge(TriggerMessageRequest request) =>
        Connector(request) is null ? TriggerMessageStatusEnumType.Rejected : TriggerMessageStatusEnumType.Accepted;

    /// <inheritdoc />
    public Task SendAsync(TriggerMessageRequest request)
    {
        var (evse, connector) = Connector(request)!.Value;
        return link.CallAsync(Notification(evse, connector), CallPermission.RequestedByCsms);
    }

    private (EvseHardware Evse, ConnectorHardware Connector)? Connector(TriggerMessageRequest request) =>
        request.Evse is { ConnectorId: { } id } place && station.Cabinet.Evse(place.Id) is { } evse && evse.Connector(id) is { } connector ? (evse, connector) : null;

    private void TellAll()
    {
        _told.Clear();
        TellChanged();
    }

    private void TellChanged()
    {
        if (!link.IsOnline)
            return;
        foreach (var evse in station.Cabinet.Evses)
        {
            foreach (var connector in evse.Connectors)
            {
                var state = availability.StateOf(evse, connector);
                if (_told.TryGetValue((evse.Id, connector.Id), out var told) && told == state)
                    continue;
                _told[(evse.Id, connector.Id)] = state;
                station.Start(() => TellAsync(evse, connector, state));
            }
        }
    }

    private async Task TellAsync(EvseHardware evse, ConnectorHardware connector, ConnectorStatusEnumType state)
    {
        var taken = link.Version == OcppVersion.V21
            ? await events.NotifyAsync(ChargingInfrastructure.OfConnector(evse.Id, connector.Id, "AvailabilityState"), EnumNames.Of(state), EventTriggerEnumType.Delta)
            : (await link.CallAsync(Notification(evse, connector) with { ConnectorStatus = state })).Kind != CallOutcomeKind.NotSent;
        if (!taken && !link.IsOnline)
            _told.Remove((evse.Id, connector.Id));
    }

    private StatusNotificationRequest Notification(EvseHardware evse, ConnectorHardware connector) => new()
    {
        Timestamp = station.Clock.Now,
        EvseId = evse.Id,
        ConnectorId = connector.Id,
        ConnectorStatus = availability.StateOf(evse, connector),
    };
}
