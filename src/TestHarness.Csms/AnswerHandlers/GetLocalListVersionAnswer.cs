using TestHarness.Csms.Handling;
using TestHarness.Ocpp.Messages.V21;

namespace TestHarness.Csms.AnswerHandlers;

/// <summary>Takes note of the version of a station's local authorization list (D02).</summary>
internal sealed class GetLocalListVersionAnswer : AnswerHandler<GetLocalListVersionRequest, GetLocalListVersionResponse>
{
    protected override void Answered(GetLocalListVersionRequest request, GetLocalListVersionResponse response, CallContext call) =>
        call.Station.Update(state => state with { LocalListVersion = response.VersionNumber });
}
