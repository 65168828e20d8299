using TestHarness.Ocpp;
using TestHarness.Ocpp.Messages.V21;
using TestHarness.Station.Connection;
using TestHarness.Station.Services;
using TestHarness.Station.SmartCharging;

namespace TestHarness.Station.V2x;

/// <summary>Keeps Dynamic charging profiles up to date: takes pushed values, and pulls them where a profile asks for it (K28, Q04).</summary>
internal sealed class DynamicProfiles(StationContext station, ProfileStore store, SmartChargingService charging) : IStationService
{
    private readonly Dictionary<int, Pull> _pulls = [];

    private ICsmsLink Link => station.Get<ICsmsLink>();

    /// <inheritdoc />
    public void Start()
    {
        charging.Evaluated += Plan;
        Plan();
    }

    /// <summary>Puts new values in a profile and notes the time (K28.FR.06, K28.FR.08, K28.FR.09); returns false when there is no such Dynamic profile of the CSMS.</summary>
    public bool Update(int profileId, ChargingScheduleUpdateType update)
    {
        if (store.Find(profileId) is not { Profile.ChargingProfileKind: ChargingProfileKindEnumType.Dynamic, Purpose: not ChargingProfilePurposeEnumType.ChargingStationExternalConstraints } stored)
            return false;
        store.Put(stored with { Profile = Updated(stored.Profile, update, station.Clock.Now) });
        return true;
    }

    /// <summary>A profile with those members of an update that it has.</summary>
    public static ChargingProfileType Updated(ChargingProfileType profile, ChargingScheduleUpdateType update, DateTimeOffset now)
    {
        var schedule = profile.ChargingSchedule[0];
        var period = schedule.ChargingSchedulePeriod[0];
        period = period with
        {
            Limit = update.Limit ?? period.Limit,
            LimitL2 = update.LimitL2 ?? period.LimitL2,
            LimitL3 = update.LimitL3 ?? period.LimitL3,
            DischargeLimit = update.DischargeLimit ?? period.DischargeLimit,
            DischargeLimitL2 = update.DischargeLimitL2 ?? period.DischargeLimitL2,
            DischargeLimitL3 = update.DischargeLimitL3 ?? period.DischargeLimitL3,
            Setpoint = update.Setpoint ?? period.Setpoint,
            SetpointL2 = update.SetpointL2 ?? period.SetpointL2,
            SetpointL3 = update.SetpointL3 ?? period.SetpointL3,
            SetpointReactive = update.SetpointReactive ?? period.SetpointReactive,
            SetpointReactiveL2 = update.SetpointReactiveL2 ?? period.SetpointReactiveL2,
            SetpointReactiveL3 = update.SetpointReactiveL3 ?? period.SetpointReactiveL3,
        };
        return profile with { DynUpdateTime = now, ChargingSchedule = [schedule with { ChargingSchedulePeriod = [period] }] };
    }

    // K28.FR.10: an update is asked for when the interval since the last one has passed.
    private void Plan()
    {
        var now = station.Clock.Now;
        var wanted = store.All
            .Where(static stored => stored.Profile is { ChargingProfileKind: ChargingProfileKindEnumType.Dynamic, DynUpdateInterval: > 0, DynUpdateTime: not null })
            .ToDictionary(static stored => stored.Profile.Id, stored => stored.Profile.DynUpdateTime!.Value.AddSeconds(stored.Profile.DynUpdateInterval!.Value));
        foreach (var (id, pull) in _pulls.ToArray())
        {
            if (wanted.TryGetValue(id, out var due) && due == pull.Due)
                continue;
            pull.Timer.Dispose();
            _pulls.Remove(id);
        }

        foreach (var (id, due) in wanted)
        {
            if (!_pulls.ContainsKey(id))
                _pulls[id] = new Pull(due, station.After(due - now, () => PullAsync(id)));
        }
    }

    private async Task PullAsync(int profileId)
    {
        var outcome = Link is { IsOnline: true, Version: OcppVersion.V21 }
            ? await Link.CallAsync(new PullDynamicScheduleUpdateRequest { ChargingProfileId = profileId })
            : null;
        if (outcome?.Answer is { Status: ChargingProfileStatusEnumType.Accepted, ScheduleUpdate: { } update } && Update(profileId, update))
        {
            charging.Evaluate();
            return;
        }

        // No update came: asked for again one interval later.
        if (store.Find(profileId) is { Profile.DynUpdateInterval: { } interval and > 0 } && _pulls.TryGetValue(profileId, out var pull))
            _pulls[profileId] = pull with { Timer = station.After(TimeSpan.FromSeconds(interval), () => PullAsync(profileId)) };
    }

    private sealed record Pull(DateTimeOffset Due, IDisposable Timer);
}
