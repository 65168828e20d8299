using TestHarness.Ocpp.Messages.V21;
using TestHarness.Station.DeviceModel;
using TestHarness.Station.DeviceModel.Components;
using TestHarness.Station.Handling;

namespace TestHarness.Station.Variables;

/// <summary>SetVariables (B05). Every item is judged by itself and answered in the order of the request.</summary>
internal sealed class SetVariablesHandler(DeviceModelService model) : MessageHandler<SetVariablesRequest, SetVariablesResponse>
{
    /// <inheritdoc />
    protected override Task<SetVariablesResponse> HandleAsync(SetVariablesRequest request, CallContext call)
    {
        call.Limit(request.SetVariableData.Count, DeviceDataCtrlr.MaxItems, DeviceDataCtrlr.MaxBytes, "variables can be set");
        return Task.FromResult(new SetVariablesResponse { SetVariableResult = [.. request.SetVariableData.Select(Set)] });
    }

    private SetVariableResultType Set(SetVariableDataType data)
    {
        var result = model.Write(ModelNames.ToKey(data.Component, data.Variable), ModelNames.ToKind(data.AttributeType), data.AttributeValue);
        return new SetVariableResultType
        {
            AttributeType = data.AttributeType ?? AttributeEnumType.Actual,
            AttributeStatus = Enum.Parse<SetVariableStatusEnumType>(result.Status.ToString()),
            AttributeStatusInfo = result.ReasonCode is { } code ? new StatusInfoType { ReasonCode = code, AdditionalInfo = result.Info } : null,
            Component = data.Component,
            Variable = data.Variable,
        };
    }
}
