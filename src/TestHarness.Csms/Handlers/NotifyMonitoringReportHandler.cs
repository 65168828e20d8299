using TestHarness.Csms.Handling;
using TestHarness.Ocpp.Messages.V21;

namespace TestHarness.Csms.Handlers;

/// <summary>Keeps the monitors of variables (N02).</summary>
internal sealed class NotifyMonitoringReportHandler : NotificationHandler<NotifyMonitoringReportRequest, NotifyMonitoringReportResponse>
{
    protected override void Note(NotifyMonitoringReportRequest request, CallContext call)
    {
        var reported = request.Monitor ?? [];
        call.Station.Update(state => state with
        {
            Monitors =
            [
                .. state.Monitors.Where(known => !reported.Any(fresh => fresh.Component == known.Component && fresh.Variable == known.Variable)),
                .. reported,
            ],
        });
    }
}
