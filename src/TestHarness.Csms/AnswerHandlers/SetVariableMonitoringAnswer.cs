using TestHarness.Csms.Handling;
using TestHarness.Ocpp.Messages.V21;

namespace TestHarness.Csms.AnswerHandlers;

/// <summary>Takes note of the monitors that a station accepted (N04), each in the place of the one with its id.</summary>
internal sealed class SetVariableMonitoringAnswer : AnswerHandler<SetVariableMonitoringRequest, SetVariableMonitoringResponse>
{
    protected override void Answered(SetVariableMonitoringRequest request, SetVariableMonitoringResponse response, CallContext call)
    {
        foreach (var result in response.SetMonitoringResult.Where(result => result is { Status: SetMonitoringStatusEnumType.Accepted, Id: not null }))
        {
            if (request.SetMonitoringData.FirstOrDefault(data =>
                data.Component == result.Component && data.Variable == result.Variable && data.Type == result.Type && data.Severity == result.Severity) is { } data)
                Note(data, result.Id!.Value, call);
        }
    }

    private static void Note(SetMonitoringDataType data, int id, CallContext call)
    {
        var monitor = new VariableMonitoringType
        {
            Id = id,
            Transaction = data.Transaction == true,
            Value = data.Value,
            Type = data.Type,
            Severity = data.Severity,
            EventNotificationType = EventNotificationEnumType.CustomMonitor,
        };
        call.Station.Update(state => state with
        {
            Monitors =
            [
                .. state.Monitors.Where(known => known.Component != data.Component || known.Variable != data.Variable),
                new MonitoringDataType
                {
                    Component = data.Component,
                    Variable = data.Variable,
                    VariableMonitoring =
                    [
                        .. state.Monitors.Where(known => known.Component == data.Component && known.Variable == data.Variable)
                            .SelectMany(known => known.VariableMonitoring)
                            .Where(known => known.Id != id),
                        monitor,
                    ],
                },
            ],
        });
    }
}
