using TestHarness.Ocpp.Messages.V21;
using TestHarness.Station.DeviceModel;
using TestHarness.Station.DeviceModel.Components;
using TestHarness.Station.Handling;

namespace TestHarness.Station.Monitoring;

/// <summary>SetMonitoringLevel (N05).</summary>
internal sealed class SetMonitoringLevelHandler(DeviceModelService model, MonitorStore monitors) : MessageHandler<SetMonitoringLevelRequest, SetMonitoringLevelResponse>
{
    /// <inheritdoc />
    protected override Task<SetMonitoringLevelResponse> HandleAsync(SetMonitoringLevelRequest request, CallContext call)
    {
        MonitoringSupport.Check(model);
        if (!MonitoringSupport.IsOn(model))
            return Rejected("NotEnabled", "Monitoring is switched off.");
        if (request.Severity is < 0 or > MonitoringCtrlr.Debug)
            return Rejected("ValueOutOfRange", $"A severity is a number from 0 to {MonitoringCtrlr.Debug}.");
        monitors.SetLevel(request.Severity);
        return Task.FromResult(new SetMonitoringLevelResponse { Status = GenericStatusEnumType.Accepted });
    }

    private static Task<SetMonitoringLevelResponse> Rejected(string reasonCode, string info) => Task.FromResult(new SetMonitoringLevelResponse
    {
        Status = GenericStatusEnumType.Rejected,
        StatusInfo = new StatusInfoType { ReasonCode = reasonCode, AdditionalInfo = info },
    });
}
