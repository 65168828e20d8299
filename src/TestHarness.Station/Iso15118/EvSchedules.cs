using TestHarness.Ocpp;
using TestHarness.Ocpp.Messages.V21;
using TestHarness.Station.Connection;
using TestHarness.Station.Services;

namespace TestHarness.Station.Iso15118;

/// <summary>Hands the schedules of a profile to a vehicle that speaks ISO 15118, and tells the CSMS which of them it follows, and how (K15, K16, K18, K19).</summary>
internal sealed class EvSchedules(StationContext station, ChargingNeeds needs) : IStationService
{
    private ICsmsLink Link => station.Get<ICsmsLink>();

    /// <summary>Hands over a profile; nothing happens where it is not for a transaction whose vehicle told its needs.</summary>
    public async Task OfferAsync(ChargingProfileType profile, int evseId)
    {
        if (profile.ChargingProfilePurpose != ChargingProfilePurposeEnumType.TxProfile || needs.Told(evseId) is not { } known)
            return;

        // A vehicle takes the first schedule.
        var chosen = profile.ChargingSchedule[0];
        await Link.CallAsync(new NotifyEVChargingScheduleRequest
        {
            TimeBase = station.Clock.Now,
            EvseId = evseId,
            ChargingSchedule = known.Ev is { IsPart20: true, ControlMode: ControlModeEnumType.DynamicControl } ? chosen : Within(chosen, known.Vehicle, known.Evse),
            SelectedChargingScheduleId = Link.Version == OcppVersion.V21 ? chosen.Id : null,
        });
    }

    // K15.FR.09: as the schedule says, and no more than the vehicle can take. In dynamic control it is the station that keeps to the schedule (K19.FR.10).
    private static ChargingScheduleType Within(ChargingScheduleType chosen, EvOptions vehicle, EvseOptions evse)
    {
        var phases = evse.IsDirectCurrent ? 1 : Math.Min(evse.Phases, vehicle.Phases);
        var most = Math.Round((decimal)(chosen.ChargingRateUnit == ChargingRateUnitEnumType.W ? vehicle.MaxPower : vehicle.MaxPower / (evse.Voltage * phases)), 1, MidpointRounding.ToZero);
        return chosen with
        {
            StartSchedule = null,
            ChargingSchedulePeriod = [.. chosen.ChargingSchedulePeriod.Select(period => period.Limit > most ? period with { Limit = most } : period)],
        };
    }
}
