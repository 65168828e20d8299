using TestHarness.Csms.Handling;
using TestHarness.Ocpp.Messages.V21;

namespace TestHarness.Csms.Handlers;

/// <summary>Follows a firmware update (L01, L02).</summary>
internal sealed class FirmwareStatusNotificationHandler : NotificationHandler<FirmwareStatusNotificationRequest, FirmwareStatusNotificationResponse>
{
    protected override void Note(FirmwareStatusNotificationRequest request, CallContext call) => call.Station.NoteProgress(Action, request.Status.ToString());
}
