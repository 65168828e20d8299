using TestHarness.Csms.Handling;
using TestHarness.Ocpp.Messages.V21;

namespace TestHarness.Csms.AnswerHandlers;

/// <summary>Takes note of a display message that a station accepted (O01).</summary>
internal sealed class SetDisplayMessageAnswer : AnswerHandler<SetDisplayMessageRequest, SetDisplayMessageResponse>
{
    protected override void Answered(SetDisplayMessageRequest request, SetDisplayMessageResponse response, CallContext call)
    {
        if (response.Status == DisplayMessageStatusEnumType.Accepted)
        {
            call.Station.Update(state => state with
            {
                DisplayMessages = [.. state.DisplayMessages.Where(known => known.Id != request.Message.Id), request.Message],
            });
        }
    }
}
