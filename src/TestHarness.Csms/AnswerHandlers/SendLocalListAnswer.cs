using TestHarness.Csms.Handling;
using TestHarness.Ocpp.Messages.V21;

namespace TestHarness.Csms.AnswerHandlers;

/// <summary>Takes note of the version of a station's local authorization list (D01).</summary>
internal sealed class SendLocalListAnswer : AnswerHandler<SendLocalListRequest, SendLocalListResponse>
{
    protected override void Answered(SendLocalListRequest request, SendLocalListResponse response, CallContext call)
    {
        if (response.Status == SendLocalListStatusEnumType.Accepted)
            call.Station.Update(state => state with { LocalListVersion = request.VersionNumber });
    }
}
