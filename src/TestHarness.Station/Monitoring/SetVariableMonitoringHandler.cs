using TestHarness.Ocpp.Messages.V21;
using TestHarness.Station.DeviceModel;
using TestHarness.Station.DeviceModel.Components;
using TestHarness.Station.Handling;
using TestHarness.Station.Variables;

namespace TestHarness.Station.Monitoring;

/// <summary>SetVariableMonitoring (N04). Every item is judged by itself and answered in the order of the request.</summary>
internal sealed class SetVariableMonitoringHandler(DeviceModelService model, MonitorStore monitors) : MessageHandler<SetVariableMonitoringRequest, SetVariableMonitoringResponse>
{
    /// <inheritdoc />
    protected override Task<SetVariableMonitoringResponse> HandleAsync(SetVariableMonitoringRequest request, CallContext call)
    {
        MonitoringSupport.Check(model);
        call.Limit(request.SetMonitoringData.Count, MonitoringCtrlr.MaxItems, MonitoringCtrlr.MaxBytes, "monitors can be set");
        return Task.FromResult(new SetVariableMonitoringResponse { SetMonitoringResult = [.. request.SetMonitoringData.Select(Set)] });
    }

    private SetMonitoringResultType Set(SetMonitoringDataType data)
    {
        var key = ModelNames.ToKey(data.Component, data.Variable);
        if (model.Find(key) is not { } variable)
        {
            var known = model.All.Any(candidate => candidate.Key.SameComponent(key));
            return Refused(data, known ? SetMonitoringStatusEnumType.UnknownVariable : SetMonitoringStatusEnumType.UnknownComponent, "NotFound", $"The station has no variable {key}.");
        }

        if (!MonitoringSupport.IsOn(model))
            return Refused(data, SetMonitoringStatusEnumType.Rejected, "NotEnabled", "Monitoring is switched off.");
        if (data.Id is { } id && monitors.Find(id) is not { Kind: not EventNotificationEnumType.HardWiredMonitor } old)
            return Refused(data, SetMonitoringStatusEnumType.Rejected, "NotFound", $"There is no monitor {id} that can be changed (N04.FR.13, N04.FR.18).");
        if (data.Id is { } replaced && !monitors.Find(replaced)!.Key.Equals(variable.Key))
            return Refused(data, SetMonitoringStatusEnumType.Rejected, "InvalidValue", $"Monitor {replaced} is of another variable (N04.FR.16).");
        if (MonitorCheck.Problem(data, variable) is { } problem)
            return Refused(data, problem.Status, problem.ReasonCode, problem.Info);
        if (monitors.Active.FirstOrDefault(monitor => monitor.Id != data.Id && monitor.Key.Equals(variable.Key) && monitor.Type == data.Type && monitor.Severity == data.Severity) is { } rival)
            return Refused(data, SetMonitoringStatusEnumType.Duplicate, "InvalidValue", $"Monitor {rival.Id} has this type and severity (N04.FR.10).");
        return Install(data, variable.Key);
    }

    private SetMonitoringResultType Install(SetMonitoringDataType data, VariableKey key)
    {
        var monitor = new VariableMonitor(data.Id ?? monitors.NewId(), EventNotificationEnumType.CustomMonitor, key, data.Type, data.Value, data.Severity)
        {
            Transaction = data.Transaction == true,
            Stream = data.PeriodicEventStream,
        };
        try
        {
            monitors.Install(monitor);
        }
        catch (IOException error)
        {
            return Refused(data, SetMonitoringStatusEnumType.Rejected, "InternalError", error.Message);
        }

        return Result(data, SetMonitoringStatusEnumType.Accepted) with { Id = monitor.Id };
    }

    private static SetMonitoringResultType Refused(SetMonitoringDataType data, SetMonitoringStatusEnumType status, string reasonCode, string info) =>
        Result(data, status) with { StatusInfo = new StatusInfoType { ReasonCode = reasonCode, AdditionalInfo = info } };

    private static SetMonitoringResultType Result(SetMonitoringDataType data, SetMonitoringStatusEnumType status) => new()
    {
        Status = status,
        Type = data.Type,
        Severity = data.Severity,
        Component = data.Component,
        Variable = data.Variable,
    };
}
