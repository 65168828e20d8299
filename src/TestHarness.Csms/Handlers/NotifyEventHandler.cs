using TestHarness.Csms.Handling;
using TestHarness.Csms.Stations;
using TestHarness.Ocpp.Messages.V21;

namespace TestHarness.Csms.Handlers;

/// <summary>Takes note of events (N07, N08), the availability of connectors among them (G01).</summary>
internal sealed class NotifyEventHandler : NotificationHandler<NotifyEventRequest, NotifyEventResponse>
{
    protected override void Note(NotifyEventRequest request, CallContext call)
    {
        foreach (var happening in request.EventData)
            Note(happening, call.Station);
    }

    private static void Note(EventDataType happening, Station station)
    {
        if (Is(happening.Variable.Name, "AvailabilityState"))
        {
            if (Is(happening.Component.Name, "Connector") && happening.Component.Evse is { ConnectorId: { } connectorId } evse)
                station.NoteConnector(new ConnectorState(evse.Id, connectorId, happening.ActualValue, happening.Timestamp));
            else if (Is(happening.Component.Name, "ChargingStation"))
                station.Update(state => state with { AvailabilityState = happening.ActualValue });
        }

        if (station.Model.Knows(happening.Component, happening.Variable))
            station.Model.Apply(happening.Component, happening.Variable, AttributeEnumType.Actual, happening.ActualValue);
    }

    private static bool Is(string name, string expected) => string.Equals(name, expected, StringComparison.OrdinalIgnoreCase);
}
