using TestHarness.Ocpp.Messages.V21;
using TestHarness.Station.DeviceModel;

namespace TestHarness.Station.Monitoring;

/// <summary>A monitor of a variable.</summary>
/// <param name="Id">Its id, which no other monitor has or had.</param>
/// <param name="Kind">Whether it is hard-wired, preconfigured or the CSMS's.</param>
/// <param name="Key">The variable.</param>
/// <param name="Type">What triggers it.</param>
/// <param name="Value">The threshold, the difference, or the seconds between two events.</param>
/// <param name="Severity">From 0 (danger) to 9 (debug).</param>
internal sealed record VariableMonitor(int Id, EventNotificationEnumType Kind, VariableKey Key, MonitorEnumType Type, decimal Value, int Severity)
{
    /// <summary>Whether it works only during a transaction on its EVSE; at a component of no EVSE, during any.</summary>
    public bool Transaction { get; init; }

    /// <summary>How the event stream is flushed that its values go to; null where they are sent one by one (N11).</summary>
    public PeriodicEventStreamParamsType? Stream { get; init; }

    /// <summary>Whether time triggers it and not the value.</summary>
    public bool IsPeriodic => Type is MonitorEnumType.Periodic or MonitorEnumType.PeriodicClockAligned;

    /// <summary>Whether it is triggered by a distance from the variable's Target (2.1).</summary>
    public bool IsOfTarget => Type is MonitorEnumType.TargetDelta or MonitorEnumType.TargetDeltaRelative;

    /// <summary>The trigger of its events (N07.FR.16 to FR.18, FR.22, FR.23, N08.FR.05).</summary>
    public EventTriggerEnumType Trigger => Type switch
    {
        MonitorEnumType.Delta => EventTriggerEnumType.Delta,
        MonitorEnumType.Periodic or MonitorEnumType.PeriodicClockAligned => EventTriggerEnumType.Periodic,
        _ => EventTriggerEnumType.Alerting,
    };
}
