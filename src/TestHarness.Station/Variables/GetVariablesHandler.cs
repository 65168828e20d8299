using TestHarness.Ocpp.Messages.V21;
using TestHarness.Station.DeviceModel;
using TestHarness.Station.DeviceModel.Components;
using TestHarness.Station.Handling;

namespace TestHarness.Station.Variables;

/// <summary>GetVariables (B06). Every item is answered by itself, in the order of the request.</summary>
internal sealed class GetVariablesHandler(DeviceModelService model) : MessageHandler<GetVariablesRequest, GetVariablesResponse>
{
    /// <inheritdoc />
    protected override Task<GetVariablesResponse> HandleAsync(GetVariablesRequest request, CallContext call)
    {
        call.Limit(request.GetVariableData.Count, DeviceDataCtrlr.MaxItems, DeviceDataCtrlr.MaxBytes, "variables can be read");
        return Task.FromResult(new GetVariablesResponse { GetVariableResult = [.. request.GetVariableData.Select(Get)] });
    }

    private GetVariableResultType Get(GetVariableDataType data)
    {
        var result = new GetVariableResultType
        {
            AttributeType = data.AttributeType ?? AttributeEnumType.Actual,
            AttributeStatus = GetVariableStatusEnumType.Accepted,
            Component = data.Component,
            Variable = data.Variable,
        };
        var key = ModelNames.ToKey(data.Component, data.Variable);
        var kind = ModelNames.ToKind(data.AttributeType);
        if (model.Find(key) is not { } variable)
        {
            var known = model.All.Any(candidate => candidate.Key.SameComponent(key));
            return result with { AttributeStatus = known ? GetVariableStatusEnumType.UnknownVariable : GetVariableStatusEnumType.UnknownComponent };
        }

        if (variable.Attributes.FirstOrDefault(candidate => candidate.Kind == kind) is not { } attribute)
            return result with { AttributeStatus = GetVariableStatusEnumType.NotSupportedAttributeType };
        if (attribute.Mutability == Mutability.WriteOnly)
            return result with { AttributeStatus = GetVariableStatusEnumType.Rejected, AttributeStatusInfo = new StatusInfoType { ReasonCode = "WriteOnly" } };
        return result with { AttributeValue = model.Value(key, kind) ?? "" };
    }
}
