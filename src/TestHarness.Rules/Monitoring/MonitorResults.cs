using System.Text.Json;
using TestHarness.Ocpp;
using TestHarness.Rules.Payloads;
using TestHarness.Rules.Variables;

namespace TestHarness.Rules.Monitoring;

/// <summary>
/// SetVariableMonitoring and ClearVariableMonitoring are answered with one result for each monitor (N04.FR.01, N04.FR.02, N06.FR.05); a new monitor gets an id (N04.FR.11),
/// and one for a negative change is rejected (N04.FR.14).
/// </summary>
internal sealed class MonitorResults() : WireRule(Description)
{
    private const string Count = "N04.FR.01";
    private const string Same = "N04.FR.02";
    private const string Id = "N04.FR.11";
    private const string Negative = "N04.FR.14";
    private const string Cleared = "N06.FR.05";

    private static readonly RuleCard Description = new(
        "monitor-results",
        "monitoring",
        Party.Station,
        RuleCard.V2,
        "The id in the result is all that a CSMS has to know the events of a monitor by, and to clear it again. A monitor without one alarms for ever.",
        new Requirement(Count, "SetVariableMonitoring is answered with as many results as monitors."),
        new Requirement(Same, "Each result of SetVariableMonitoring is of a variable that was to be monitored."),
        new Requirement(Id, "A monitor that was set has an id."),
        new Requirement(Negative, "A monitor of the type Delta with a negative value is rejected."),
        new Requirement(Cleared, "ClearVariableMonitoring is answered with a result for each id."));

    /// <inheritdoc />
    public override void Look(Observation seen)
    {
        if (seen.IsResult(Party.Station, "SetVariableMonitoring"))
            Set(seen);
        else if (seen.IsResult(Party.Station, "ClearVariableMonitoring"))
            Clear(seen);
    }

    private void Set(Observation seen)
    {
        if (seen.Request.ValueKind != JsonValueKind.Object)
            return;
        var asked = seen.Request.Items("setMonitoringData").ToList();
        var results = seen.Payload.Items("setMonitoringResult").ToList();
        if (asked.Count != results.Count)
            seen.Report(Breach(Count, $"To {asked.Count} monitors there are {results.Count} results.", $"{asked.Count}", $"{results.Count}", "setMonitoringResult"));
        foreach (var result in results)
            Judge(seen, asked, result);
    }

    private void Judge(Observation seen, List<PayloadElement> asked, PayloadElement result)
    {
        var name = VariableName.Of(result);
        var same = asked.Where(data => VariableName.Of(data) == name).ToList();
        if (same.Count == 0)
            seen.Report(Breach(Same, $"There is a result of {VariableName.Spoken(result)}, which was not to be monitored.", "one that was to be monitored", name, "setMonitoringResult"));
        if (result.Text("status") != "Accepted")
            return;
        if (!result.Has("id"))
            seen.Report(Breach(Id, $"The monitor of {VariableName.Spoken(result)} is accepted and has no id.", "id", "none", "setMonitoringResult.id"));
        // Of several monitors of one variable, the type and the severity tell which it is.
        var own = same.Where(data => data.Text("type") == result.Text("type") && data.Number("severity") == result.Number("severity")).ToList();
        if (own is [var one] && one.Text("type") == "Delta" && one.Decimal("value") < 0)
            seen.Report(Breach(Negative, $"A monitor for a change of {one.Decimal("value")} is accepted.", "Rejected", "Accepted", "setMonitoringResult.status"));
    }

    private void Clear(Observation seen)
    {
        if (seen.Request.ValueKind != JsonValueKind.Object)
            return;
        var told = seen.Payload.Items("clearMonitoringResult").Select(result => result.Number("id")).ToHashSet();
        foreach (var item in seen.Request.Items("id"))
        {
            if (item.Number() is { } id && !told.Contains(id))
                seen.Report(Breach(Cleared, $"There is no result for monitor {id}.", "a result for each id", "none", "clearMonitoringResult"));
        }
    }
}
