using TestHarness.Csms.Handling;
using TestHarness.Ocpp.Messages.V21;

namespace TestHarness.Csms.AnswerHandlers;

/// <summary>Lets a station that is not accepted send the report that it is asked for (B02.FR.09).</summary>
internal sealed class GetBaseReportAnswer : AnswerHandler<GetBaseReportRequest, GetBaseReportResponse>
{
    protected override void Sending(GetBaseReportRequest request, CallContext call) => call.Station.Invite("NotifyReport");
}
