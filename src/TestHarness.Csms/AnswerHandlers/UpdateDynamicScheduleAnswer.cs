using TestHarness.Csms.Handling;
using TestHarness.Csms.Operations;
using TestHarness.Ocpp.Messages.V21;

namespace TestHarness.Csms.AnswerHandlers;

/// <summary>Takes note of the new limits and set points of a dynamic charging profile (K28).</summary>
internal sealed class UpdateDynamicScheduleAnswer : AnswerHandler<UpdateDynamicScheduleRequest, UpdateDynamicScheduleResponse>
{
    protected override void Answered(UpdateDynamicScheduleRequest request, UpdateDynamicScheduleResponse response, CallContext call)
    {
        if (response.Status == ChargingProfileStatusEnumType.Accepted
            && call.Station.State.ChargingProfiles.FirstOrDefault(known => known.Profile.Id == request.ChargingProfileId) is { } installed)
        {
            call.Station.NoteProfile(installed with { Profile = DynamicSchedule.Apply(installed.Profile, request.ScheduleUpdate, call.Now) });
        }
    }
}
