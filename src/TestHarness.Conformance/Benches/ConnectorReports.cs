using TestHarness.Ocpp;
using TestHarness.Ocpp.Framing;
using TestHarness.Ocpp.Wire;

namespace TestHarness.Conformance.Benches;

/// <summary>What a station reports of its connectors, with StatusNotification or NotifyEvent.</summary>
internal static class ConnectorReports
{
    /// <summary>The status that a frame reports of a connector; null when it says nothing of it.</summary>
    public static string? StatusIn(FrameRecord frame, int evseId, int connectorId)
    {
        if (frame.Frame.Type != MessageType.Call)
            return null;
        var payload = frame.Action is "StatusNotification" or "NotifyEvent" ? WireExpectations.Payload(frame) : null;
        if (frame.Action == "StatusNotification")
            return (int?)payload?["evseId"] == evseId && (int?)payload?["connectorId"] == connectorId ? (string?)payload?["connectorStatus"] : null;
        return payload?["eventData"]?.AsArray()
            .Where(data => (string?)data?["component"]?["name"] == "Connector" && (string?)data["variable"]?["name"] == "AvailabilityState"
                && (int?)data["component"]?["evse"]?["id"] == evseId && (int?)data["component"]?["evse"]?["connectorId"] == connectorId)
            .Select(data => (string?)data?["actualValue"])
            .LastOrDefault();
    }

    /// <summary>The status that a connector was reported with last; null when it never was.</summary>
    public static string? LastStatus(IEnumerable<WireRecord> records, int evseId, int connectorId) => records.OfType<FrameRecord>().Reverse()
        .Where(frame => frame.Sender == Party.Station)
        .Select(frame => StatusIn(frame, evseId, connectorId))
        .FirstOrDefault(status => status is not null);
}
