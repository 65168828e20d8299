using TestHarness.Ocpp;

namespace TestHarness.Rules.Monitoring;

/// <summary>
/// Once only hard-wired monitors are to be active, no others give events (N03.FR.05); and a monitor that the station set is found when it is to be cleared (N06.FR.02).
/// </summary>
internal sealed class MonitoringBases() : WireRule(Description)
{
    private const string HardWired = "N03.FR.05";
    private const string Found = "N06.FR.02";

    // What was triggered just before may be under way for so long.
    private static readonly TimeSpan Delay = TimeSpan.FromMinutes(2);

    private static readonly RuleCard Description = new(
        "monitoring-base",
        "monitoring",
        Party.Station,
        RuleCard.V2,
        "An operator who is flooded by events takes the monitors back. A station that goes on all the same, or does not know its own monitors, can be stopped only by a technician.",
        new Requirement(HardWired, "With HardWiredOnly, no other monitors give events."),
        new Requirement(Found, "A monitor that was set is found when it is to be cleared."));

    private readonly MonitorMemory _monitors = new();
    private DateTimeOffset? _since;

    /// <inheritdoc />
    public override void Look(Observation seen)
    {
        switch (seen.Frame?.Action)
        {
            case "SetMonitoringBase" or "SetVariableMonitoring" when seen.IsRequest(Party.Csms):
            case "BootNotification" when seen.IsRequest(Party.Station):
                _since = null;
                break;
            case "SetMonitoringBase" when seen.IsResult(Party.Station, "SetMonitoringBase") && seen.Payload.Text("status") == "Accepted" && seen.Request.Text("monitoringBase") == "HardWiredOnly":
                _since = seen.At;
                break;
            case "NotifyEvent" when _since is { } since && seen.IsRequest(Party.Station):
                Judge(seen, since);
                break;
            case "ClearVariableMonitoring" when seen.IsResult(Party.Station, "ClearVariableMonitoring"):
                Cleared(seen);
                break;
            case null when seen.IsConnectionChange:
                _since = null;
                break;
        }

        _monitors.Learn(seen);
    }

    private void Judge(Observation seen, DateTimeOffset since)
    {
        foreach (var data in seen.Payload.Items("eventData"))
        {
            if (data.Text("eventNotificationType") is not ("CustomMonitor" or "PreconfiguredMonitor") || seen.At - since <= Delay || !(data.Time("timestamp") - since > Delay))
                continue;
            seen.Report(Breach(HardWired, "A monitor that is not hard-wired gives an event, and only hard-wired ones are to be active.", "HardWiredMonitor", data.Text("eventNotificationType"), "eventData.eventNotificationType"));
            return;
        }
    }

    private void Cleared(Observation seen)
    {
        // One that was to be cleared twice is found once.
        foreach (var results in seen.Payload.Items("clearMonitoringResult").GroupBy(static result => result.Number("id")))
        {
            if (results.Key is { } id && results.All(static result => result.Text("status") == "NotFound") && _monitors.Find(id) is { ClearedAt: null })
                seen.Report(Breach(Found, $"Monitor {id} was set, and is not found when it is to be cleared.", "Accepted", "NotFound", "clearMonitoringResult.status"));
        }
    }
}
