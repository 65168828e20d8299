using TestHarness.Ocpp.Messages.V21;
using TestHarness.Station.DeviceModel;
using TestHarness.Station.DeviceModel.Components;
using TestHarness.Station.Handling;

namespace TestHarness.Station.Monitoring;

/// <summary>ClearVariableMonitoring (N06): a result for each id, in the order of the request.</summary>
internal sealed class ClearVariableMonitoringHandler(DeviceModelService model, MonitorStore monitors) : MessageHandler<ClearVariableMonitoringRequest, ClearVariableMonitoringResponse>
{
    /// <inheritdoc />
    protected override Task<ClearVariableMonitoringResponse> HandleAsync(ClearVariableMonitoringRequest request, CallContext call)
    {
        MonitoringSupport.Check(model);
        call.Limit(request.Id.Count, MonitoringCtrlr.MaxItems, MonitoringCtrlr.MaxBytes, "monitors can be cleared");
        return Task.FromResult(new ClearVariableMonitoringResponse { ClearMonitoringResult = [.. request.Id.Select(Clear)] });
    }

    private ClearMonitoringResultType Clear(int id)
    {
        if (monitors.Find(id) is not { } monitor)
            return Result(id, ClearMonitoringStatusEnumType.NotFound, "NotFound", null);
        if (monitor.Kind == EventNotificationEnumType.HardWiredMonitor)
            return Result(id, ClearMonitoringStatusEnumType.Rejected, "ReadOnly", "It is hard-wired (N06.FR.03).");
        try
        {
            monitors.Clear(monitor);
        }
        catch (IOException error)
        {
            return Result(id, ClearMonitoringStatusEnumType.Rejected, "InternalError", error.Message);
        }

        return new ClearMonitoringResultType { Id = id, Status = ClearMonitoringStatusEnumType.Accepted };
    }

    private static ClearMonitoringResultType Result(int id, ClearMonitoringStatusEnumType status, string reasonCode, string? info) =>
        new() { Id = id, Status = status, StatusInfo = new StatusInfoType { ReasonCode = reasonCode, AdditionalInfo = info } };
}
