using TestHarness.Csms.Handling;
using TestHarness.Csms.Operations;
using TestHarness.Ocpp.Messages.V21;

namespace TestHarness.Csms.Handlers;

/// <summary>Gives the present limits and set points of a dynamic charging profile (K28.FR.07, FR.12).</summary>
internal sealed class PullDynamicScheduleUpdateHandler : SyncMessageHandler<PullDynamicScheduleUpdateRequest, PullDynamicScheduleUpdateResponse>
{
    protected override PullDynamicScheduleUpdateResponse Answer(PullDynamicScheduleUpdateRequest request, CallContext call)
    {
        var profile = call.Station.State.ChargingProfiles.FirstOrDefault(known =>
            known.Profile.Id == request.ChargingProfileId && known.Profile.ChargingProfileKind == ChargingProfileKindEnumType.Dynamic)?.Profile;
        return profile is null
            ? new PullDynamicScheduleUpdateResponse { Status = ChargingProfileStatusEnumType.Rejected, StatusInfo = new StatusInfoType { ReasonCode = "InvalidProfile" } }
            : new PullDynamicScheduleUpdateResponse { Status = ChargingProfileStatusEnumType.Accepted, ScheduleUpdate = DynamicSchedule.Update(profile) };
    }
}
