using TestHarness.Ocpp;
using TestHarness.Rules.Payloads;
using TestHarness.Rules.Variables;

namespace TestHarness.Rules.Monitoring;

/// <summary>
/// An event of a monitor names it, its component and its variable (N07.FR.06), has the trigger of its type (N07.FR.16, N07.FR.18, N08.FR.05), and comes no more once the monitor is
/// cleared (N06.FR.01), or while its severity is above the level that is reported (N05.FR.03, N07.FR.15).
/// </summary>
internal sealed class MonitorEvents() : WireRule(Description)
{
    // What was triggered just before may be under way for so long.
    private static readonly TimeSpan Delay = TimeSpan.FromMinutes(2);

    private const string Named = "N07.FR.06";
    private const string Threshold = "N07.FR.16";
    private const string Delta = "N07.FR.18";
    private const string Periodic = "N08.FR.05";
    private const string Cleared = "N06.FR.01";
    private const string Level = "N07.FR.15";

    private static readonly RuleCard Description = new(
        "monitor-events",
        "monitoring",
        Party.Station,
        RuleCard.V2,
        "A CSMS handles an event as what it set the monitor for. One under another number, of another kind, or of a monitor that is gone, raises the wrong alarm or one that nobody can switch off.",
        new Requirement(Named, "An event of a monitor has its id and its component and variable."),
        new Requirement(Threshold, "An event of a threshold monitor has the trigger Alerting."),
        new Requirement(Delta, "An event of a monitor for changes has the trigger Delta."),
        new Requirement(Periodic, "An event of a periodic monitor has the trigger Periodic."),
        new Requirement(Cleared, "A monitor that was cleared gives no more events."),
        new Requirement(Level, "A monitor with a severity above the monitoring level gives no events."));

    private readonly MonitorMemory _monitors = new();
    private DateTimeOffset? _connectedAt;
    private (long Severity, DateTimeOffset At)? _level;

    /// <inheritdoc />
    public override void Look(Observation seen)
    {
        if (seen.IsConnectionChange)
            _connectedAt = seen.At;
        else if (seen.IsRequest(Party.Station, "NotifyEvent"))
            Judge(seen);
        else if (seen.Frame?.Action == "SetMonitoringLevel")
            Levelled(seen);
        else if (seen.IsRequest(Party.Station, "BootNotification"))
            _level = null;
        _monitors.Learn(seen);
    }

    private void Levelled(Observation seen)
    {
        if (seen.IsRequest(Party.Csms))
            _level = null;
        else if (seen.Payload.Text("status") == "Accepted" && seen.Request.Number("severity") is { } severity)
            _level = (severity, seen.At);
    }

    private void Judge(Observation seen)
    {
        foreach (var data in seen.Payload.Items("eventData"))
        {
            var id = data.Number("variableMonitoringId");
            if (!data.Has("variableMonitoringId"))
            {
                if (data.Text("eventNotificationType") == "CustomMonitor")
                    seen.Report(Breach(Named, $"The event of a monitor of {VariableName.Spoken(data)} does not say which.", "variableMonitoringId", "none", "eventData.variableMonitoringId"));
            }
            else if (_monitors.Find(id) is { } monitor)
            {
                Judge(seen, data, id!.Value, monitor);
            }
        }
    }

    private void Judge(Observation seen, PayloadElement data, long id, Monitor monitor)
    {
        if (monitor.ClearedAt is { } cleared)
        {
            if (IsLate(seen, data, cleared))
                seen.Report(Breach(Cleared, $"Monitor {id} gives an event, and was cleared.", "no event", $"an event of {data.Text("timestamp")}", "eventData.variableMonitoringId"));
            return;
        }

        // An event from before it was set is one of a monitor that had the number then.
        if (!IsAfter(data, monitor.SetAt))
            return;
        if (monitor.Name is { } name && VariableName.Of(data) is { } told && told != name)
            seen.Report(Breach(Named, $"Monitor {id} gives an event of {VariableName.Spoken(data)}, which it does not monitor.", name, told, "eventData.variable"));
        if (monitor.Trigger is { } trigger && data.Text("trigger") is { } triggered && triggered != trigger)
            seen.Report(Breach(trigger switch { "Alerting" => Threshold, "Delta" => Delta, _ => Periodic }, $"Monitor {id} is of the type {monitor.Type}, and its event has the trigger {triggered}.", trigger, triggered, "eventData.trigger"));
        if (_level is { } level && monitor.Severity > level.Severity && IsLate(seen, data, level.At))
            seen.Report(Breach(Level, $"Monitor {id} has the severity {monitor.Severity} and gives an event, and only those up to {level.Severity} are to be reported.", "no event", $"severity {monitor.Severity}", "eventData"));
    }

    // Whether an event cannot have been under way: neither in a queue from before this connection, nor by its own time.
    private bool IsLate(Observation seen, PayloadElement data, DateTimeOffset since) =>
        seen.At - since > Delay && !(_connectedAt > since) && data.Time("timestamp") is { } at && at - since > Delay;

    private static bool IsAfter(PayloadElement data, DateTimeOffset since) => data.Time("timestamp") > since;
}
