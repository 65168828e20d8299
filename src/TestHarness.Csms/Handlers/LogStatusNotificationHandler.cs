using TestHarness.Csms.Handling;
using TestHarness.Ocpp.Messages.V21;

namespace TestHarness.Csms.Handlers;

/// <summary>Follows the upload of a log (N01).</summary>
internal sealed class LogStatusNotificationHandler : NotificationHandler<LogStatusNotificationRequest, LogStatusNotificationResponse>
{
    protected override void Note(LogStatusNotificationRequest request, CallContext call) => call.Station.NoteProgress(Action, request.Status.ToString());
}
