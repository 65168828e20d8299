using TestHarness.Ocpp.Messages.V21;
using TestHarness.Station.Connection;
using TestHarness.Station.Handling;
using TestHarness.Station.Services;

namespace TestHarness.Station.SmartCharging;

/// <summary>K09.</summary>
internal sealed class GetChargingProfilesHandler(StationContext station, ProfileStore store) : MessageHandler<GetChargingProfilesRequest, GetChargingProfilesResponse>
{
    private const int ProfilesInAMessage = 5;

    /// <inheritdoc />
    protected override Task<GetChargingProfilesResponse> HandleAsync(GetChargingProfilesRequest request, CallContext call)
    {
        var criterion = request.ChargingProfile;
        var found = store.All.Where(stored =>
                (request.EvseId is null || request.EvseId == stored.EvseId)
                && (criterion.ChargingProfileId is null || criterion.ChargingProfileId.Contains(stored.Profile.Id))
                && (criterion.ChargingProfilePurpose is null || criterion.ChargingProfilePurpose == stored.Purpose)
                && (criterion.StackLevel is null || criterion.StackLevel == stored.Profile.StackLevel)
                && (criterion.ChargingLimitSource is null || criterion.ChargingLimitSource.Contains(stored.Source)))
            .ToArray();
        if (found.Length == 0)
            return Task.FromResult(new GetChargingProfilesResponse { Status = GetChargingProfileStatusEnumType.NoProfiles });
        call.AfterAnswer(() => ReportAsync(request.RequestId, found));
        return Task.FromResult(new GetChargingProfilesResponse { Status = GetChargingProfileStatusEnumType.Accepted });
    }

    // A message is about one EVSE and one source; all but the last say that more is to come (K09.FR.01, K09.FR.02).
    private async Task ReportAsync(int requestId, StoredProfile[] found)
    {
        var pages = found
            .GroupBy(static stored => (stored.EvseId, stored.Source))
            .SelectMany(static group => group.Chunk(ProfilesInAMessage).Select(chunk => (group.Key.EvseId, group.Key.Source, Profiles: chunk)))
            .ToArray();
        for (var i = 0; i < pages.Length; i++)
        {
            await station.Get<ICsmsLink>().CallAsync(
                new ReportChargingProfilesRequest
                {
                    RequestId = requestId,
                    EvseId = pages[i].EvseId,
                    ChargingLimitSource = pages[i].Source,
                    ChargingProfile = [.. pages[i].Profiles.Select(static stored => stored.Profile)],
                    Tbc = i < pages.Length - 1,
                },
                CallPermission.RequestedByCsms);
        }
    }
}
