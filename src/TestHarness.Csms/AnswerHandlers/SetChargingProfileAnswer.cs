using TestHarness.Csms.Handling;
using TestHarness.Csms.Stations;
using TestHarness.Ocpp.Messages.V21;

namespace TestHarness.Csms.AnswerHandlers;

/// <summary>Takes note of a charging profile that a station accepted (K01).</summary>
internal sealed class SetChargingProfileAnswer : AnswerHandler<SetChargingProfileRequest, SetChargingProfileResponse>
{
    protected override void Answered(SetChargingProfileRequest request, SetChargingProfileResponse response, CallContext call)
    {
        if (response.Status == ChargingProfileStatusEnumType.Accepted)
            call.Station.NoteProfile(new InstalledProfile(request.EvseId, request.ChargingProfile));
    }
}
