using TestHarness.Ocpp.Messages.V21;

namespace TestHarness.Csms.Operations;

/// <summary>The one period of a dynamic charging profile and its updates (K28.FR.01, FR.02).</summary>
internal static class DynamicSchedule
{
    /// <summary>The limits and set points of a profile as an update.</summary>
    public static ChargingScheduleUpdateType Update(ChargingProfileType profile)
    {
        var period = profile.ChargingSchedule[0].ChargingSchedulePeriod[0];
        return new ChargingScheduleUpdateType
        {
            Limit = period.Limit,
            LimitL2 = period.LimitL2,
            LimitL3 = period.LimitL3,
            DischargeLimit = period.DischargeLimit,
            DischargeLimitL2 = period.DischargeLimitL2,
            DischargeLimitL3 = period.DischargeLimitL3,
            Setpoint = period.Setpoint,
            SetpointL2 = period.SetpointL2,
            SetpointL3 = period.SetpointL3,
            SetpointReactive = period.SetpointReactive,
            SetpointReactiveL2 = period.SetpointReactiveL2,
            SetpointReactiveL3 = period.SetpointReactiveL3,
        };
    }

    /// <summary>A profile after an update: what the update does not give stays.</summary>
    public static ChargingProfileType Apply(ChargingProfileType profile, ChargingScheduleUpdateType update, DateTimeOffset now)
    {
        var schedule = profile.ChargingSchedule[0];
        var period = schedule.ChargingSchedulePeriod[0];
        var changed = period with
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
        return profile with { DynUpdateTime = now, ChargingSchedule = [schedule with { ChargingSchedulePeriod = [changed] }] };
    }
}
