using TestHarness.Csms.Handling;
using TestHarness.Csms.Stations;
using TestHarness.Ocpp.Messages.V21;

namespace TestHarness.Csms.AnswerHandlers;

/// <summary>Takes note of a DER control that a station accepted, and of those that it superseded (R04.FR.02 to FR.08).</summary>
internal sealed class SetDERControlAnswer : AnswerHandler<SetDERControlRequest, SetDERControlResponse>
{
    protected override void Answered(SetDERControlRequest request, SetDERControlResponse response, CallContext call)
    {
        if (response.Status != DERControlStatusEnumType.Accepted)
            return;
        var superseded = response.SupersededIds ?? [];
        call.Station.NoteDerControl(new InstalledDerControl(
            request.ControlId,
            request.ControlType,
            request.IsDefault,
            Priority(request),
            superseded.Contains(request.ControlId)));
        call.Station.Update(state => state with
        {
            DerControls = [.. state.DerControls.Select(control => superseded.Contains(control.ControlId) ? control with { IsSuperseded = true } : control)],
        });
    }

    private static int? Priority(SetDERControlRequest request) =>
        request.Curve?.Priority ?? request.EnterService?.Priority ?? request.FixedPFAbsorb?.Priority ?? request.FixedPFInject?.Priority
        ?? request.FixedVar?.Priority ?? request.FreqDroop?.Priority ?? request.Gradient?.Priority ?? request.LimitMaxDischarge?.Priority;
}
