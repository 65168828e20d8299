using TestHarness.Csms.Handling;
using TestHarness.Csms.Stations;
using TestHarness.Ocpp.Messages.V21;

namespace TestHarness.Csms.Handlers;

/// <summary>Takes note of a connector's status (G01).</summary>
internal sealed class StatusNotificationHandler : NotificationHandler<StatusNotificationRequest, StatusNotificationResponse>
{
    protected override void Note(StatusNotificationRequest request, CallContext call) =>
        call.Station.NoteConnector(new ConnectorState(request.EvseId, request.ConnectorId, request.ConnectorStatus.ToString(), request.Timestamp));
}
