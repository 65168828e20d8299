using TestHarness.Csms.Stations;
using TestHarness.Ocpp.Messages.V21;

namespace TestHarness.Csms.Operations;

/// <summary>Charging profiles, composite schedules and dynamic set points (K, Q).</summary>
public sealed class SmartChargingOperations : OperationGroup
{
    private readonly Dictionary<(string Identity, int ProfileId), CancellationTokenSource> _pushed = [];

    internal SmartChargingOperations(ReferenceCsms csms)
        : base(csms)
    {
    }

    /// <summary>Sets a charging profile (K01). A profile id of zero takes a fresh one, or that of the profile which it replaces.</summary>
    /// <returns>The profile as sent and the station's answer.</returns>
    /// <exception cref="InvalidOperationRequestException">The profile breaks a rule that binds the CSMS; the message names it.</exception>
    public Task<(ChargingProfileType Profile, SetChargingProfileResponse Answer)> SetChargingProfileAsync(string identity, int evseId, ChargingProfileType profile) =>
        RunAsync(identity, (csms, station) => SetAsync(csms, station, evseId, profile));

    /// <summary>Clears charging profiles (K10).</summary>
    /// <exception cref="InvalidOperationRequestException">No criterion, or that of another system's profiles (K10.FR.02, FR.06).</exception>
    public Task<ClearChargingProfileResponse> ClearChargingProfileAsync(string identity, int? profileId = null, ClearChargingProfileType? criteria = null)
    {
        if (profileId is null && criteria is not ({ EvseId: not null } or { StackLevel: not null } or { ChargingProfilePurpose: not null }))
            throw new InvalidOperationRequestException("Name a profile, or at least one of evseId, stackLevel and chargingProfilePurpose (K10.FR.02).");
        if (criteria?.ChargingProfilePurpose == ChargingProfilePurposeEnumType.ChargingStationExternalConstraints)
            throw new InvalidOperationRequestException("Limits of other systems are not the CSMS's to clear (K10.FR.06).");
        return RunAsync(identity, (csms, station) =>
            csms.Calls.CallAsync(station, new ClearChargingProfileRequest { ChargingProfileId = profileId, ChargingProfileCriteria = criteria }));
    }

    /// <summary>Asks which charging profiles a station has and waits for all reports (K09).</summary>
    public Task<IReadOnlyList<InstalledProfile>> GetChargingProfilesAsync(string identity, ChargingProfileCriterionType criterion, int? evseId = null) =>
        RunAsync(identity, async (csms, station) =>
        {
            var request = new GetChargingProfilesRequest { RequestId = csms.Ids.Next(), EvseId = evseId, ChargingProfile = criterion };
            using var reports = csms.Events.Collect<ReportChargingProfilesRequest>(identity, report => report.RequestId == request.RequestId, report => report.Tbc != true);
            var answer = await csms.Calls.CallAsync(station, request);
            return answer.Status == GetChargingProfileStatusEnumType.NoProfiles
                ? (IReadOnlyList<InstalledProfile>)[]
                : [.. (await reports.AllAsync(csms.Options.FollowUpTimeout))
                    .SelectMany(report => report.ChargingProfile.Select(profile => new InstalledProfile(report.EvseId, profile, report.ChargingLimitSource)))];
        });

    /// <summary>Asks for the schedule that results from all profiles and limits (K08).</summary>
    /// <param name="identity">The station.</param>
    /// <param name="evseId">The EVSE; 0 for the station as a whole.</param>
    /// <param name="duration">Seconds from now.</param>
    /// <param name="unit">Unit of the answer; null leaves it to the station.</param>
    public Task<GetCompositeScheduleResponse> GetCompositeScheduleAsync(string identity, int evseId, int duration, ChargingRateUnitEnumType? unit = null) =>
        RunAsync(identity, (csms, station) =>
            csms.Calls.CallAsync(station, new GetCompositeScheduleRequest { EvseId = evseId, Duration = duration, ChargingRateUnit = unit }));

    /// <summary>Gives a dynamic charging profile other limits or set points (K28.FR.06).</summary>
    /// <exception cref="InvalidOperationRequestException">The station has no such dynamic profile.</exception>
    public Task<UpdateDynamicScheduleResponse> UpdateDynamicScheduleAsync(string identity, int profileId, ChargingScheduleUpdateType update) =>
        RunAsync(identity, (csms, station) => IsDynamic(station, profileId)
            ? csms.Calls.CallAsync(station, new UpdateDynamicScheduleRequest { ChargingProfileId = profileId, ScheduleUpdate = update })
            : throw new InvalidOperationRequestException($"Station '{identity}' has no dynamic charging profile {profileId}."));

    /// <summary>
    /// Sets a dynamic charging profile and pushes a fresh value at every interval, until it is stopped, cleared or refused (K28, Q04).
    /// </summary>
    /// <param name="identity">The station.</param>
    /// <param name="evseId">The EVSE; 0 for the station as a whole.</param>
    /// <param name="profile">The profile: of kind Dynamic, with one schedule of one period (K28.FR.01, FR.02).</param>
    /// <param name="interval">Time between two updates.</param>
    /// <param name="next">The next value, by the number of the update from 1; null repeats the profile's own.</param>
    /// <returns>The profile as sent and the station's answer.</returns>
    /// <exception cref="InvalidOperationRequestException">The profile breaks a rule that binds the CSMS; the message names it.</exception>
    public Task<(ChargingProfileType Profile, SetChargingProfileResponse Answer)> StartDynamicProfileAsync(
        string identity,
        int evseId,
        ChargingProfileType profile,
        TimeSpan interval,
        Func<int, ChargingScheduleUpdateType>? next = null) => RunAsync(identity, async (csms, station) =>
    {
        var set = await SetAsync(csms, station, evseId, profile);
        if (set.Answer.Status == ChargingProfileStatusEnumType.Accepted)
        {
            var stop = new CancellationTokenSource();
            StopPushing(identity, set.Profile.Id);
            _pushed[(identity, set.Profile.Id)] = stop;
            csms.Start("Push dynamic set points", () => PushAsync(csms, station, set.Profile, interval, next ?? (_ => DynamicSchedule.Update(set.Profile)), stop.Token));
        }

        return set;
    });

    /// <summary>Stops pushing values and clears the dynamic charging profile.</summary>
    public Task<ClearChargingProfileResponse> StopDynamicProfileAsync(string identity, int profileId) => RunAsync(identity, (csms, station) =>
    {
        StopPushing(identity, profileId);
        return csms.Calls.CallAsync(station, new ClearChargingProfileRequest { ChargingProfileId = profileId });
    });

    /// <summary>Lets a transaction charge with priority, or no more (K21).</summary>
    public Task<UsePriorityChargingResponse> UsePriorityChargingAsync(string identity, string transactionId, bool activate) =>
        RunAsync(identity, (csms, station) => csms.Calls.CallAsync(station, new UsePriorityChargingRequest { TransactionId = transactionId, Activate = activate }));

    /// <summary>Ends what runs in the background.</summary>
    internal void StopAll()
    {
        foreach (var (identity, profileId) in _pushed.Keys.ToList())
            StopPushing(identity, profileId);
    }

    private static bool IsDynamic(Station station, int profileId) =>
        station.State.ChargingProfiles.Any(known => known.Profile.Id == profileId && known.Profile.ChargingProfileKind == ChargingProfileKindEnumType.Dynamic);

    private static async Task<(ChargingProfileType Profile, SetChargingProfileResponse Answer)> SetAsync(CsmsServices csms, Station station, int evseId, ChargingProfileType profile)
    {
        var rival = ChargingProfileRules.Rival(station, evseId, profile, csms.Time.GetUtcNow());
        if (profile.Id == 0)
            profile = profile with { Id = rival?.Id ?? csms.Ids.Next() };
        else if (rival is not null)
            throw new InvalidOperationRequestException($"Charging profile {rival.Id} already has stack level {profile.StackLevel} of {profile.ChargingProfilePurpose} there (K01.FR.06, K01.FR.39).");
        ChargingProfileRules.Check(evseId, profile);
        return (profile, await csms.Calls.CallAsync(station, new SetChargingProfileRequest { EvseId = evseId, ChargingProfile = profile }));
    }

    private async Task PushAsync(CsmsServices csms, Station station, ChargingProfileType profile, TimeSpan interval, Func<int, ChargingScheduleUpdateType> next, CancellationToken stop)
    {
        for (var number = 1; ; number++)
        {
            await Task.Delay(interval, csms.Time, stop);
            if (!IsDynamic(station, profile.Id))
                break;
            var answer = await csms.Calls.CallAsync(station, new UpdateDynamicScheduleRequest { ChargingProfileId = profile.Id, ScheduleUpdate = next(number) });
            if (answer.Status != ChargingProfileStatusEnumType.Accepted)
                break;
        }

        _pushed.Remove((station.Identity, profile.Id));
    }

    private void StopPushing(string identity, int profileId)
    {
        if (_pushed.Remove((identity, profileId), out var stop))
            stop.Cancel();
    }
}
