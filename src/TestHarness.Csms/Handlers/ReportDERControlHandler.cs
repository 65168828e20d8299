using TestHarness.Csms.Handling;
using TestHarness.Csms.Stations;
using TestHarness.Ocpp.Messages.V21;

namespace TestHarness.Csms.Handlers;

/// <summary>Takes note of the DER controls that a station reports (R04.FR.33 to FR.35).</summary>
internal sealed class ReportDERControlHandler : NotificationHandler<ReportDERControlRequest, ReportDERControlResponse>
{
    protected override void Note(ReportDERControlRequest request, CallContext call)
    {
        foreach (var control in Controls(request))
        {
            var isStarted = call.Station.State.DerControls.Any(known => known.ControlId == control.ControlId && known.IsStarted);
            call.Station.NoteDerControl(control with { IsStarted = isStarted });
        }
    }

    private static IEnumerable<InstalledDerControl> Controls(ReportDERControlRequest request) =>
    [
        .. (request.Curve ?? []).Select(control => new InstalledDerControl(control.Id, control.CurveType, control.IsDefault, control.Curve.Priority, control.IsSuperseded)),
        .. (request.EnterService ?? []).Select(control => new InstalledDerControl(control.Id, DERControlEnumType.EnterService, false, control.EnterService.Priority, false)),
        .. (request.FixedPFAbsorb ?? []).Select(control => new InstalledDerControl(control.Id, DERControlEnumType.FixedPFAbsorb, control.IsDefault, control.FixedPF.Priority, control.IsSuperseded)),
        .. (request.FixedPFInject ?? []).Select(control => new InstalledDerControl(control.Id, DERControlEnumType.FixedPFInject, control.IsDefault, control.FixedPF.Priority, control.IsSuperseded)),
        .. (request.FixedVar ?? []).Select(control => new InstalledDerControl(control.Id, DERControlEnumType.FixedVar, control.IsDefault, control.FixedVar.Priority, control.IsSuperseded)),
        .. (request.FreqDroop ?? []).Select(control => new InstalledDerControl(control.Id, DERControlEnumType.FreqDroop, control.IsDefault, control.FreqDroop.Priority, control.IsSuperseded)),
        .. (request.Gradient ?? []).Select(control => new InstalledDerControl(control.Id, DERControlEnumType.Gradients, false, control.Gradient.Priority, false)),
        .. (request.LimitMaxDischarge ?? []).Select(control => new InstalledDerControl(control.Id, DERControlEnumType.LimitMaxDischarge, control.IsDefault, control.LimitMaxDischarge.Priority, control.IsSuperseded)),
    ];
}
