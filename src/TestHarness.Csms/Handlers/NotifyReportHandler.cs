using TestHarness.Csms.Handling;
using TestHarness.Ocpp.Messages.V21;

namespace TestHarness.Csms.Handlers;

/// <summary>Builds the station's device model (B07, B08).</summary>
internal sealed class NotifyReportHandler : NotificationHandler<NotifyReportRequest, NotifyReportResponse>
{
    protected override void Note(NotifyReportRequest request, CallContext call) => call.Station.Model.Apply(request.ReportData ?? []);
}
