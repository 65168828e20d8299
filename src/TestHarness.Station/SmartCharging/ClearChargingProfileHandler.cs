using TestHarness.Ocpp.Messages.V21;
using TestHarness.Station.Handling;

namespace TestHarness.Station.SmartCharging;

/// <summary>K10.</summary>
internal sealed class ClearChargingProfileHandler(ProfileStore store, SmartChargingService charging) : MessageHandler<ClearChargingProfileRequest, ClearChargingProfileResponse>
{
    /// <inheritdoc />
    protected override Task<ClearChargingProfileResponse> HandleAsync(ClearChargingProfileRequest request, CallContext call)
    {
        var criteria = request.ChargingProfileCriteria;
        var removed = store.Remove(stored =>
            stored.Purpose is not (ChargingProfilePurposeEnumType.ChargingStationExternalConstraints or ChargingProfilePurposeEnumType.LocalGeneration)
            && (request.ChargingProfileId is { } id
                ? stored.Profile.Id == id
                : (criteria?.EvseId is null || criteria.EvseId == stored.EvseId)
                    && (criteria?.ChargingProfilePurpose is null || criteria.ChargingProfilePurpose == stored.Purpose)
                    && (criteria?.StackLevel is null || criteria.StackLevel == stored.Profile.StackLevel)));
        if (removed > 0)
            call.AfterAnswer(charging.Evaluate);
        return Task.FromResult(new ClearChargingProfileResponse
        {
            Status = removed > 0 ? ClearChargingProfileStatusEnumType.Accepted : ClearChargingProfileStatusEnumType.Unknown,
        });
    }
}
