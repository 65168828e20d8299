using TestHarness.Csms.Handling;
using TestHarness.Ocpp.Messages.V21;

namespace TestHarness.Csms.AnswerHandlers;

/// <summary>Forgets a display message that a station cleared (O05).</summary>
internal sealed class ClearDisplayMessageAnswer : AnswerHandler<ClearDisplayMessageRequest, ClearDisplayMessageResponse>
{
    protected override void Answered(ClearDisplayMessageRequest request, ClearDisplayMessageResponse response, CallContext call) =>
        call.Station.Update(state => state with { DisplayMessages = [.. state.DisplayMessages.Where(message => message.Id != request.Id)] });
}
