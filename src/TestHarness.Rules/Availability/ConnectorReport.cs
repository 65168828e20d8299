using TestHarness.Ocpp;

namespace TestHarness.Rules.Availability;

/// <summary>The status of a connector as a station reports it: with StatusNotification, or with NotifyEvent about its AvailabilityState.</summary>
/// <param name="Evse">The EVSE; in 1.6 the connector.</param>
/// <param name="Connector">The connector; in 1.6 always 1.</param>
/// <param name="Status">The status, in the words of the version.</param>
internal readonly record struct ConnectorReport(long Evse, long Connector, string Status)
{
    /// <summary>The reports in a record; none when it has none.</summary>
    internal static IEnumerable<ConnectorReport> Of(Observation seen)
    {
        if (!seen.IsRequest(Party.Station))
            return [];
        return seen.Frame!.Action switch
        {
            "StatusNotification" => Single(seen),
            "NotifyEvent" => Events(seen),
            _ => [],
        };
    }

    private static IEnumerable<ConnectorReport> Single(Observation seen)
    {
        var (evse, connector) = seen.Version == OcppVersion.V16 ? (seen.Payload.Number("connectorId"), 1) : (seen.Payload.Number("evseId"), seen.Payload.Number("connectorId"));
        return evse is not null && connector is not null && (seen.Payload.Text("connectorStatus") ?? seen.Payload.Text("status")) is { } status
            ? [new ConnectorReport(evse.Value, connector.Value, status)]
            : [];
    }

    private static IEnumerable<ConnectorReport> Events(Observation seen)
    {
        foreach (var data in seen.Payload.Items("eventData"))
        {
            if (data.Text("component", "name") == "Connector"
                && data.Text("variable", "name") == "AvailabilityState"
                && data.Number("component", "evse", "id") is { } evse
                && data.Number("component", "evse", "connectorId") is { } connector
                && data.Text("actualValue") is { } status)
            {
                yield return new ConnectorReport(evse, connector, status);
            }
        }
    }
}
