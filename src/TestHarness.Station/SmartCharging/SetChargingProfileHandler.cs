using TestHarness.Ocpp.Messages.V21;
using TestHarness.Station.Handling;
using TestHarness.Station.Iso15118;
using TestHarness.Station.Services;
using TestHarness.Transport.Rpc;

namespace TestHarness.Station.SmartCharging;

/// <summary>K01, K28.</summary>
internal sealed class SetChargingProfileHandler(StationContext station, ProfileStore store, ProfileCheck check, SmartChargingService charging, EvSchedules schedules) : MessageHandler<SetChargingProfileRequest, SetChargingProfileResponse>
{
    /// <inheritdoc />
    protected override Task<SetChargingProfileResponse> HandleAsync(SetChargingProfileRequest request, CallContext call)
    {
        // K01.FR.29
        if (!charging.IsEnabled)
            throw new CallErrorException(ErrorCodes.NotSupported, "Smart charging is switched off.");
        if (check.ForSetChargingProfile(request.ChargingProfile, request.EvseId) is { } wrong)
            return Task.FromResult(new SetChargingProfileResponse { Status = ChargingProfileStatusEnumType.Rejected, StatusInfo = wrong });

        var profile = request.ChargingProfile;
        if (profile is { ChargingProfileKind: ChargingProfileKindEnumType.Dynamic, DynUpdateTime: null })
            profile = profile with { DynUpdateTime = station.Clock.Now };
        store.Put(new StoredProfile(request.EvseId, "CSO", profile));
        call.AfterAnswer(charging.Evaluate);
        call.AfterAnswer(() => schedules.OfferAsync(profile, request.EvseId));
        return Task.FromResult(new SetChargingProfileResponse { Status = ChargingProfileStatusEnumType.Accepted });
    }
}
