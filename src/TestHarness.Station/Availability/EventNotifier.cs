using TestHarness.Ocpp.Messages.V21;
using TestHarness.Station.Connection;
using TestHarness.Station.DeviceModel;
using TestHarness.Station.Monitoring;
using TestHarness.Station.Services;
using TestHarness.Station.Variables;

namespace TestHarness.Station.Availability;

/// <summary>Tells the CSMS of changes in the device model that are wired into the station (N07).</summary>
internal sealed class EventNotifier(StationContext station, ICsmsLink link, EventQueue events) : IStationService
{
    private const int Information = 7;
    private const int Alert = 3;

    /// <summary>Sends a NotifyEvent about one variable; returns whether the CSMS took it.</summary>
    public async Task<bool> NotifyAsync(VariableKey key, string value, EventTriggerEnumType trigger, string? transactionId = null)
    {
        var now = station.Clock.Now;
        var outcome = await link.CallAsync(new NotifyEventRequest
        {
            GeneratedAt = now,
            SeqNo = 0,
            Tbc = false,
            EventData =
            [
                new EventDataType
                {
                    EventId = events.NewId(),
                    Timestamp = now,
                    Trigger = trigger,
                    ActualValue = value,
                    TransactionId = transactionId,
                    EventNotificationType = EventNotificationEnumType.HardWiredNotification,
                    Component = ModelNames.ComponentOf(key),
                    Variable = ModelNames.VariableOf(key),
                    // N07.FR.21
                    Severity = trigger == EventTriggerEnumType.Alerting ? Alert : Information,
                },
            ],
        });
        return outcome.Kind == CallOutcomeKind.Answered;
    }
}
