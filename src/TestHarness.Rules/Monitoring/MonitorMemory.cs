using TestHarness.Ocpp;
using TestHarness.Rules.Variables;

namespace TestHarness.Rules.Monitoring;

/// <summary>The monitors that the CSMS set and cleared, by id. A start of the station forgets them: their ids may change (N04.FR.19).</summary>
internal sealed class MonitorMemory
{
    private const int Most = 128;

    private Recent<long, Monitor>? _monitors;

    internal Monitor? Find(long? id) => id is { } number && _monitors is not null && _monitors.TryGet(number, out var monitor) ? monitor : null;

    /// <summary>Learns from a record.</summary>
    internal void Learn(Observation seen)
    {
        if (seen.IsRequest(Party.Station, "BootNotification") || seen.IsRequest(Party.Csms, "SetMonitoringBase"))
            _monitors = null;
        else if (seen.IsRequest(Party.Csms, "SetVariableMonitoring"))
            Forget(seen);
        else if (seen.IsResult(Party.Station, "SetVariableMonitoring"))
            Set(seen);
        else if (seen.IsResult(Party.Station, "ClearVariableMonitoring"))
            Clear(seen);
    }

    // Until it is answered, either may be so; and what was cleared may have its number again.
    private void Forget(Observation seen)
    {
        foreach (var data in seen.DeliveredPayload.Items("setMonitoringData"))
        {
            if (data.Number("id") is { } id)
                _monitors?.Remove(id);
        }
    }

    private void Set(Observation seen)
    {
        foreach (var result in seen.Payload.Items("setMonitoringResult"))
        {
            if (result.Text("status") != "Accepted" || result.Number("id") is not { } id)
                continue;
            Put(id, new Monitor(result.Text("type"), result.Number("severity"), VariableName.Of(result), seen.At));
        }
    }

    private void Clear(Observation seen)
    {
        foreach (var result in seen.Payload.Items("clearMonitoringResult"))
        {
            if (result.Text("status") == "Accepted" && result.Number("id") is { } id)
                Put(id, (Find(id) ?? new Monitor(null, null, null, seen.At)) with { ClearedAt = seen.At });
        }
    }

    private void Put(long id, Monitor monitor)
    {
        _monitors ??= new(Most);
        _monitors.Set(id, monitor);
    }
}
