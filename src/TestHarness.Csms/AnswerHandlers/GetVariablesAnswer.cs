using TestHarness.Csms.Handling;
using TestHarness.Ocpp.Messages.V21;

namespace TestHarness.Csms.AnswerHandlers;

/// <summary>Takes up the values of variables (B06).</summary>
internal sealed class GetVariablesAnswer : AnswerHandler<GetVariablesRequest, GetVariablesResponse>
{
    protected override void Answered(GetVariablesRequest request, GetVariablesResponse response, CallContext call)
    {
        foreach (var result in response.GetVariableResult)
        {
            if (result is { AttributeStatus: GetVariableStatusEnumType.Accepted, AttributeValue: { } value })
                call.Station.Model.Apply(result.Component, result.Variable, result.AttributeType, value);
        }
    }
}
