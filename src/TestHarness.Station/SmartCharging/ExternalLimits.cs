using TestHarness.Ocpp;
using TestHarness.Ocpp.Messages.V21;
using TestHarness.Station.Connection;
using TestHarness.Station.DeviceModel;
using TestHarness.Station.Services;
using TestHarness.Station.V2x;

namespace TestHarness.Station.SmartCharging;

/// <summary>Takes limits of an energy management system at the station, keeps them as charging profiles and tells the CSMS (K11 to K13, K27, K29, Q05).</summary>
internal sealed class ExternalLimits(StationContext station, DeviceModelService model, ProfileStore store, SmartChargingService charging) : IStationService
{
    private const string Source = "EMS";

    private ICsmsLink Link => station.Get<ICsmsLink>();

    /// <summary>Sets a limit, or capacity of local generation; returns false where the station may not obey it.</summary>
    /// <param name="evseId">The EVSE; 0 for the whole station.</param>
    /// <param name="limit">The limit.</param>
    /// <param name="unit">Its unit.</param>
    /// <param name="localGeneration">Whether it is capacity that comes on top (2.1).</param>
    public async Task<bool> SetAsync(int evseId, decimal limit, ChargingRateUnitEnumType unit, bool localGeneration)
    {
        if (!model.Bool(SmartChargingVariables.ExternalControlSignalsEnabled) || (localGeneration && Link.Version != OcppVersion.V21))
            return false;
        var granted = !localGeneration && Grant(evseId, limit, unit);
        if (!granted && !localGeneration && model.Bool(SmartChargingVariables.ExternalConstraintsProfileDisallowed))
            return false;

        var id = Id(evseId, localGeneration);
        var before = store.Find(id)?.Profile.ChargingSchedule[0].ChargingSchedulePeriod[0].Limit;
        var profile = Profile(id, limit, unit, localGeneration);
        if (!granted)
            store.Put(new StoredProfile(evseId, Source, profile));
        charging.Evaluate();
        var significance = (decimal)(model.Number(SmartChargingVariables.LimitChangeSignificance) ?? 0) / 100;
        if (before is not { } old || Math.Abs(limit - old) > Math.Abs(old) * significance)
        {
            await Link.CallAsync(new NotifyChargingLimitRequest
            {
                EvseId = evseId,
                ChargingLimit = new ChargingLimitType { ChargingLimitSource = Source, IsLocalGeneration = localGeneration ? true : null },
                ChargingSchedule = model.Bool(SmartChargingVariables.NotifyWithSchedules) ? profile.ChargingSchedule : null,
            });
        }

        return true;
    }

    /// <summary>Releases what was set, and tells so (K13).</summary>
    public async Task ClearAsync(int evseId, bool localGeneration)
    {
        if (store.Remove(stored => stored.Profile.Id == Id(evseId, localGeneration)) == 0)
            return;
        charging.Evaluate();
        await Link.CallAsync(new ClearedChargingLimitRequest { ChargingLimitSource = Source, EvseId = evseId });
    }

    // K29.FR.03, Q05.FR.02: a profile of the CSMS may leave its limit to the external system.
    private bool Grant(int evseId, decimal limit, ChargingRateUnitEnumType unit)
    {
        var granting = store.All.Where(stored =>
            stored is { Purpose: ChargingProfilePurposeEnumType.TxProfile or ChargingProfilePurposeEnumType.TxDefaultProfile, Profile.ChargingProfileKind: ChargingProfileKindEnumType.Dynamic }
            && (evseId == 0 || stored.EvseId == 0 || stored.EvseId == evseId)
            && stored.Profile.ChargingSchedule[0].ChargingRateUnit == unit
            && stored.Profile.ChargingSchedule[0].ChargingSchedulePeriod[0].OperationMode == OperationModeEnumType.ExternalLimits).ToArray();
        foreach (var stored in granting)
            store.Put(stored with { Profile = DynamicProfiles.Updated(stored.Profile, new ChargingScheduleUpdateType { Limit = limit }, station.Clock.Now) });
        return granting.Length > 0;
    }

    // Below the ids that the CSMS may use (K01.FR.82), or negative.
    private int Id(int evseId, bool localGeneration) =>
        Math.Min(model.Int(SmartChargingVariables.MaxExternalConstraintsId) ?? -1, -1) - (2 * evseId) - (localGeneration ? 1 : 0);

    private ChargingProfileType Profile(int id, decimal limit, ChargingRateUnitEnumType unit, bool localGeneration)
    {
        var dynamic = Link.Version == OcppVersion.V21;
        var now = station.Clock.Now;
        return new ChargingProfileType
        {
            Id = id,
            StackLevel = 0,
            ChargingProfilePurpose = localGeneration ? ChargingProfilePurposeEnumType.LocalGeneration : ChargingProfilePurposeEnumType.ChargingStationExternalConstraints,
            ChargingProfileKind = dynamic ? ChargingProfileKindEnumType.Dynamic : ChargingProfileKindEnumType.Absolute,
            DynUpdateTime = dynamic ? now : null,
            ChargingSchedule =
            [
                new ChargingScheduleType
                {
                    Id = 0,
                    StartSchedule = dynamic ? null : now,
                    ChargingRateUnit = unit,
                    ChargingSchedulePeriod = [new ChargingSchedulePeriodType { StartPeriod = 0, Limit = limit, OperationMode = dynamic ? OperationModeEnumType.ExternalLimits : null }],
                },
            ],
        };
    }
}
