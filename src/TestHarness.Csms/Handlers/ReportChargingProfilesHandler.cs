using TestHarness.Csms.Handling;
using TestHarness.Csms.Stations;
using TestHarness.Ocpp.Messages.V21;

namespace TestHarness.Csms.Handlers;

/// <summary>Takes note of charging profiles that a station reports (K09).</summary>
internal sealed class ReportChargingProfilesHandler : NotificationHandler<ReportChargingProfilesRequest, ReportChargingProfilesResponse>
{
    protected override void Note(ReportChargingProfilesRequest request, CallContext call)
    {
        foreach (var profile in request.ChargingProfile)
            call.Station.NoteProfile(new InstalledProfile(request.EvseId, profile, request.ChargingLimitSource));
    }
}
