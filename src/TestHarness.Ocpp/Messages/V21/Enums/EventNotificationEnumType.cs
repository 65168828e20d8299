namespace TestHarness.Ocpp.Messages.V21;

/// <summary>Who set the monitor behind an event.</summary>
public enum EventNotificationEnumType
{
    HardWiredNotification,
    HardWiredMonitor,
    PreconfiguredMonitor,
    CustomMonitor,
}
