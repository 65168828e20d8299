using TestHarness.Csms.Handling;
using TestHarness.Ocpp.Messages.V21;

namespace TestHarness.Csms.AnswerHandlers;

/// <summary>Lets a station that is not accepted send the report that it is asked for (B02.FR.09).</summary>
internal sealed class GetReportAnswer : AnswerHandler<GetReportRequest, GetReportResponse>
{
    protected override void Sending(GetReportRequest request, CallContext call) => call.Station.Invite("NotifyReport");
}
