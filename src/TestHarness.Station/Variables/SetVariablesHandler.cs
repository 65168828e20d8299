using TestHarness.Ocpp.Messages.V21;
using TestHarness.Station.DeviceModel;
using TestHarness.Station.DeviceModel.Components;
using TestHarness.Station.Handling;
using TestHarness.Transport.Rpc;

namespace TestHarness.Station.Variables;

/// <summary>SetVariables (B05). Every item is judged by itself and answered in the order of the request.</summary>
internal sealed class SetVariablesHandler(DeviceModelService model) : MessageHandler<SetVariablesRequest, SetVariablesResponse>
{
    /// <inheritdoc />
    protected override Task<SetVariablesResponse> HandleAsync(SetVariablesRequest request, CallContext call)
    {
        if (request.SetVariableData.Count > DeviceDataCtrlr.MaxItems)
            throw new CallErrorException(ErrorCodes.Occurrence(call.Version), $"At most {DeviceDataCtrlr.MaxItems} variables can be set in one message.");
        if (call.Size > DeviceDataCtrlr.MaxBytes)
            throw new CallErrorException(ErrorCodes.Format(call.Version), $"At most {DeviceDataCtrlr.MaxBytes} bytes are allowed.");
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
