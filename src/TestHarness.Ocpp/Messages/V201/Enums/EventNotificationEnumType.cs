namespace TestHarness.Ocpp.Messages.V201;

/// <summary>Who set the monitor behind an event.</summary>
public enum EventNotificationEnumType
{
    /// <summary>No monitor: the manufacturer's software reports it on its own.</summary>
    HardWiredNotification,

    /// <summary>A monitor that the manufacturer set for good.</summary>
    HardWiredMonitor,

    /// <summary>A monitor that the manufacturer set as a default.</summary>
    PreconfiguredMonitor,

    /// <summary>A monitor that the operator set, by SetVariableMonitoring.</summary>
    CustomMonitor,
}
