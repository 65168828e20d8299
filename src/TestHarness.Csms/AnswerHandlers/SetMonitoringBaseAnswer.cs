using TestHarness.Csms.Handling;
using TestHarness.Ocpp.Messages.V21;

namespace TestHarness.Csms.AnswerHandlers;

/// <summary>Forgets the monitors that another base takes away (N03.FR.04, N03.FR.05): those that were set and, but for FactoryDefault, the preconfigured ones.</summary>
internal sealed class SetMonitoringBaseAnswer : AnswerHandler<SetMonitoringBaseRequest, SetMonitoringBaseResponse>
{
    protected override void Answered(SetMonitoringBaseRequest request, SetMonitoringBaseResponse response, CallContext call)
    {
        if (response.Status != GenericDeviceModelStatusEnumType.Accepted || request.MonitoringBase == MonitoringBaseEnumType.All)
            return;
        call.Station.Update(state => state with
        {
            Monitors =
            [
                .. state.Monitors
                    .Select(monitor => monitor with { VariableMonitoring = [.. monitor.VariableMonitoring.Where(one => Stays(one.EventNotificationType, request.MonitoringBase))] })
                    .Where(monitor => monitor.VariableMonitoring.Count > 0),
            ],
        });
    }

    private static bool Stays(EventNotificationEnumType kind, MonitoringBaseEnumType monitoringBase) =>
        kind == EventNotificationEnumType.HardWiredMonitor || (kind == EventNotificationEnumType.PreconfiguredMonitor && monitoringBase == MonitoringBaseEnumType.FactoryDefault);
}
