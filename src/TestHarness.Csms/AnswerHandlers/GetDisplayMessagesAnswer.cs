using TestHarness.Csms.Handling;
using TestHarness.Ocpp.Messages.V21;

namespace TestHarness.Csms.AnswerHandlers;

/// <summary>
/// Lets a station that is not accepted send the messages that it is asked for (B02.FR.09). What is known of them is forgotten when all are asked for, as they come, or as there are none (O03).
/// </summary>
internal sealed class GetDisplayMessagesAnswer : AnswerHandler<GetDisplayMessagesRequest, GetDisplayMessagesResponse>
{
    protected override void Sending(GetDisplayMessagesRequest request, CallContext call) => call.Station.Invite("NotifyDisplayMessages");

    protected override void Answered(GetDisplayMessagesRequest request, GetDisplayMessagesResponse response, CallContext call)
    {
        if (request is { Id: null, Priority: null, State: null })
            call.Station.Update(state => state with { DisplayMessages = [] });
    }
}
