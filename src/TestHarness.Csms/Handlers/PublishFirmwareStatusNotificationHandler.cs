using TestHarness.Csms.Handling;
using TestHarness.Ocpp.Messages.V21;

namespace TestHarness.Csms.Handlers;

/// <summary>Follows the publication of firmware by a local controller (L03).</summary>
internal sealed class PublishFirmwareStatusNotificationHandler : NotificationHandler<PublishFirmwareStatusNotificationRequest, PublishFirmwareStatusNotificationResponse>
{
    protected override void Note(PublishFirmwareStatusNotificationRequest request, CallContext call) => call.Station.NoteProgress(Action, request.Status.ToString());
}
