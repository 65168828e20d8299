using TestHarness.Csms.Handling;
using TestHarness.Ocpp.Messages.V21;

namespace TestHarness.Csms.Handlers;

/// <summary>Follows the start and the end of scheduled DER controls (R04.FR.20 to FR.22).</summary>
internal sealed class NotifyDERStartStopHandler : NotificationHandler<NotifyDERStartStopRequest, NotifyDERStartStopResponse>
{
    protected override void Note(NotifyDERStartStopRequest request, CallContext call) => call.Station.Update(state => state with
    {
        DerControls =
        [
            .. state.DerControls
                .Where(control => request.Started || control.ControlId != request.ControlId) // R04.FR.10: a control is deleted when it ends
                .Select(control => control.ControlId == request.ControlId ? control with { IsStarted = true } : control)
                .Select(control => request.SupersededIds?.Contains(control.ControlId) == true ? control with { IsSuperseded = true } : control),
        ],
    });
}
