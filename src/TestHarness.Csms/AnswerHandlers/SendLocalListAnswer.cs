using TestHarness.Csms.Handling;
using TestHarness.Ocpp.Messages.V21;

namespace TestHarness.Csms.AnswerHandlers;

/// <summary>Takes note of a station's local authorization list and of its version (D01).</summary>
internal sealed class SendLocalListAnswer : AnswerHandler<SendLocalListRequest, SendLocalListResponse>
{
    protected override void Answered(SendLocalListRequest request, SendLocalListResponse response, CallContext call)
    {
        if (response.Status != SendLocalListStatusEnumType.Accepted)
            return;
        call.Station.Update(state =>
        {
            var entries = request.LocalAuthorizationList ?? [];
            var kept = request.UpdateType == UpdateEnumType.Full ? [] : state.LocalList.Where(token => !entries.Any(entry => CustomerInformationAnswer.Same(entry.IdToken, token)));
            return state with
            {
                LocalListVersion = request.VersionNumber,
                LocalList = [.. kept, .. entries.Where(entry => entry.IdTokenInfo is not null).Select(entry => entry.IdToken)],
            };
        });
    }
}
