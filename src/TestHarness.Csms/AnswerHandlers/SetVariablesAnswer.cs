using System.Text;
using TestHarness.Csms.Handling;
using TestHarness.Csms.Security;
using TestHarness.Ocpp.Messages.V21;

namespace TestHarness.Csms.AnswerHandlers;

/// <summary>Takes up the values of variables that a station accepted (B05), a new password among them (A01).</summary>
internal sealed class SetVariablesAnswer : AnswerHandler<SetVariablesRequest, SetVariablesResponse>
{
    protected override void Answered(SetVariablesRequest request, SetVariablesResponse response, CallContext call)
    {
        foreach (var result in response.SetVariableResult)
        {
            if (result.AttributeStatus is not (SetVariableStatusEnumType.Accepted or SetVariableStatusEnumType.RebootRequired))
                continue;
            var sent = request.SetVariableData.FirstOrDefault(data =>
                data.Component.Name == result.Component.Name
                && data.Variable == result.Variable
                && (data.AttributeType ?? AttributeEnumType.Actual) == (result.AttributeType ?? AttributeEnumType.Actual));
            if (sent is null)
                continue;
            if (sent is { Component.Name: "SecurityCtrlr", Variable.Name: "BasicAuthPassword" })
                ChangePassword(sent.AttributeValue, call);
            else
                call.Station.Model.Apply(sent.Component, sent.Variable, sent.AttributeType, sent.AttributeValue);
        }
    }

    // A01.FR.03: the former password is refused from now on.
    private static void ChangePassword(string password, CallContext call) =>
        call.Station.UpdateSecrets(secrets => secrets with { PasswordHash = PasswordHash.Of(Encoding.UTF8.GetBytes(password)), NextPasswordHash = null });
}
