using TestHarness.Ocpp;

namespace TestHarness.Rules;

/// <summary>Whether a start of the station was seen, so that nothing is under way that was asked for before the trace begins.</summary>
internal struct StationStart
{
    internal bool WasSeen { get; private set; }

    /// <summary>Learns from a record. Only 2.x tells a start from a BootNotification that was triggered or renewed.</summary>
    internal void Learn(Observation seen)
    {
        if (!WasSeen && seen.Version is not OcppVersion.V16 && seen.IsRequest(Party.Station, "BootNotification"))
            WasSeen = seen.Payload.Text("reason") is not (null or "Triggered" or "Unknown");
    }
}
