using TestHarness.Ocpp;
using TestHarness.Ocpp.Messages.V21;
using TestHarness.Station.DeviceModel;
using TestHarness.Station.DeviceModel.Components;
using TestHarness.Station.Handling;
using TestHarness.Station.Variables;

namespace TestHarness.Station.Monitoring;

/// <summary>GetMonitoringReport (N02): all active monitors, or those of some types and of some components and variables.</summary>
internal sealed class GetMonitoringReportHandler(DeviceModelService model, MonitorStore monitors, MonitoringReports reports)
    : MessageHandler<GetMonitoringReportRequest, GetMonitoringReportResponse>
{
    /// <inheritdoc />
    protected override Task<GetMonitoringReportResponse> HandleAsync(GetMonitoringReportRequest request, CallContext call)
    {
        MonitoringSupport.Check(model);
        call.Limit(request.ComponentVariable?.Count, DeviceDataCtrlr.MaxItems, DeviceDataCtrlr.MaxBytes, "components can be asked for");
        if (reports.IsBusy)
            return Answer(GenericDeviceModelStatusEnumType.Rejected);
        var found = monitors.Active
            .Where(monitor => call.Version == OcppVersion.V21 || !monitor.IsOfTarget)
            .Where(monitor => request.MonitoringCriteria is not { Count: > 0 } criteria || criteria.Contains(CriterionOf(monitor)))
            .Where(monitor => request.ComponentVariable is not { Count: > 0 } wanted || wanted.Any(one => ModelNames.Matches(one, monitor.Key)))
            .ToArray();
        if (found.Length == 0)
            return Answer(GenericDeviceModelStatusEnumType.EmptyResultSet);
        call.AfterAnswer(() => reports.SendAsync(request.RequestId, found));
        return Answer(GenericDeviceModelStatusEnumType.Accepted);
    }

    // N02.FR.12 to FR.14; DeltaMonitoring is all that there is for a distance from a target (errata 2.1, 2.42).
    private static MonitoringCriterionEnumType CriterionOf(VariableMonitor monitor) => monitor.Type switch
    {
        MonitorEnumType.UpperThreshold or MonitorEnumType.LowerThreshold => MonitoringCriterionEnumType.ThresholdMonitoring,
        MonitorEnumType.Periodic or MonitorEnumType.PeriodicClockAligned => MonitoringCriterionEnumType.PeriodicMonitoring,
        _ => MonitoringCriterionEnumType.DeltaMonitoring,
    };

    private static Task<GetMonitoringReportResponse> Answer(GenericDeviceModelStatusEnumType status) => Task.FromResult(new GetMonitoringReportResponse { Status = status });
}
