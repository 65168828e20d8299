using TestHarness.Csms.Handling;
using TestHarness.Ocpp.Messages.V21;

namespace TestHarness.Csms.AnswerHandlers;

/// <summary>Forgets charging profiles that a station cleared (K10).</summary>
internal sealed class ClearChargingProfileAnswer : AnswerHandler<ClearChargingProfileRequest, ClearChargingProfileResponse>
{
    protected override void Answered(ClearChargingProfileRequest request, ClearChargingProfileResponse response, CallContext call) =>
        call.Station.Update(state => state with
        {
            // Unknown says that there is no such profile, which is as good as cleared.
            ChargingProfiles = [.. state.ChargingProfiles.Where(known => !IsMeant(request, known.EvseId, known.Profile))],
        });

    private static bool IsMeant(ClearChargingProfileRequest request, int evseId, ChargingProfileType profile)
    {
        if (request.ChargingProfileId is { } id)
            return profile.Id == id;
        var criteria = request.ChargingProfileCriteria;
        return (criteria?.EvseId ?? evseId) == evseId
            && (criteria?.StackLevel ?? profile.StackLevel) == profile.StackLevel
            && (criteria?.ChargingProfilePurpose ?? profile.ChargingProfilePurpose) == profile.ChargingProfilePurpose;
    }
}
