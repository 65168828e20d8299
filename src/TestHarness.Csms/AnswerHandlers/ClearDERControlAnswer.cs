using TestHarness.Csms.Handling;
using TestHarness.Ocpp.Messages.V21;

namespace TestHarness.Csms.AnswerHandlers;

/// <summary>Forgets DER controls that a station cleared (R04.FR.44, FR.45).</summary>
internal sealed class ClearDERControlAnswer : AnswerHandler<ClearDERControlRequest, ClearDERControlResponse>
{
    protected override void Answered(ClearDERControlRequest request, ClearDERControlResponse response, CallContext call)
    {
        if (response.Status is not (DERControlStatusEnumType.Accepted or DERControlStatusEnumType.NotFound))
            return;
        call.Station.Update(state => state with
        {
            DerControls =
            [
                .. state.DerControls.Where(control =>
                    control.IsDefault != request.IsDefault
                    || (request.ControlType is { } type && control.ControlType != type)
                    || (request.ControlId is { } id && control.ControlId != id)),
            ],
        });
    }
}
