using TestHarness.Csms.Handling;
using TestHarness.Ocpp.Messages.V21;

namespace TestHarness.Csms.AnswerHandlers;

/// <summary>Lets a station that is not accepted send the report that it is asked for (B02.FR.09); one of all monitors replaces what was known of them (N02.FR.11).</summary>
internal sealed class GetMonitoringReportAnswer : AnswerHandler<GetMonitoringReportRequest, GetMonitoringReportResponse>
{
    protected override void Sending(GetMonitoringReportRequest request, CallContext call) => call.Station.Invite("NotifyMonitoringReport");

    protected override void Answered(GetMonitoringReportRequest request, GetMonitoringReportResponse response, CallContext call)
    {
        if (request is { MonitoringCriteria: null, ComponentVariable: null } && response.Status is GenericDeviceModelStatusEnumType.Accepted or GenericDeviceModelStatusEnumType.EmptyResultSet)
            call.Station.Update(state => state with { Monitors = [] });
    }
}
