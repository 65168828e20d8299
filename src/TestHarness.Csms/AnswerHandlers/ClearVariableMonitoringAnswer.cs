using TestHarness.Csms.Handling;
using TestHarness.Ocpp.Messages.V21;

namespace TestHarness.Csms.AnswerHandlers;

/// <summary>Forgets the monitors that a station cleared, or does not have (N06).</summary>
internal sealed class ClearVariableMonitoringAnswer : AnswerHandler<ClearVariableMonitoringRequest, ClearVariableMonitoringResponse>
{
    protected override void Answered(ClearVariableMonitoringRequest request, ClearVariableMonitoringResponse response, CallContext call)
    {
        var gone = response.ClearMonitoringResult.Where(result => result.Status != ClearMonitoringStatusEnumType.Rejected).Select(result => result.Id).ToHashSet();
        call.Station.Update(state => state with
        {
            Monitors =
            [
                .. state.Monitors
                    .Select(monitor => monitor with { VariableMonitoring = [.. monitor.VariableMonitoring.Where(one => !gone.Contains(one.Id))] })
                    .Where(monitor => monitor.VariableMonitoring.Count > 0),
            ],
        });
    }
}
