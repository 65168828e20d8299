using TestHarness.Csms.Handling;
using TestHarness.Ocpp.Messages.V21;

namespace TestHarness.Csms.Handlers;

/// <summary>Keeps the display messages that a station reports (O03).</summary>
internal sealed class NotifyDisplayMessagesHandler : NotificationHandler<NotifyDisplayMessagesRequest, NotifyDisplayMessagesResponse>
{
    protected override void Note(NotifyDisplayMessagesRequest request, CallContext call)
    {
        var reported = request.MessageInfo ?? [];
        call.Station.Update(state => state with
        {
            DisplayMessages = [.. state.DisplayMessages.Where(known => !reported.Any(fresh => fresh.Id == known.Id)), .. reported],
        });
    }
}
