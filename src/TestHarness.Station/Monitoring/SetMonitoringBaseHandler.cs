using TestHarness.Ocpp.Messages.V21;
using TestHarness.Station.DeviceModel;
using TestHarness.Station.Handling;

namespace TestHarness.Station.Monitoring;

/// <summary>SetMonitoringBase (N03).</summary>
internal sealed class SetMonitoringBaseHandler(DeviceModelService model, MonitorStore monitors) : MessageHandler<SetMonitoringBaseRequest, SetMonitoringBaseResponse>
{
    /// <inheritdoc />
    protected override Task<SetMonitoringBaseResponse> HandleAsync(SetMonitoringBaseRequest request, CallContext call)
    {
        MonitoringSupport.Check(model);
        if (!MonitoringSupport.IsOn(model))
        {
            return Task.FromResult(new SetMonitoringBaseResponse
            {
                Status = GenericDeviceModelStatusEnumType.Rejected,
                StatusInfo = new StatusInfoType { ReasonCode = "NotEnabled", AdditionalInfo = "Monitoring is switched off." },
            });
        }

        monitors.SetBase(request.MonitoringBase);
        return Task.FromResult(new SetMonitoringBaseResponse { Status = GenericDeviceModelStatusEnumType.Accepted });
    }
}
