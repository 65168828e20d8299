using TestHarness.Station.Limits;
using TestHarness.Station.SmartCharging.Composite;

namespace TestHarness.Station.SmartCharging;

/// <summary>Between how a station is built and what schedules are reckoned with.</summary>
internal static class Supplies
{
    /// <summary>What an EVSE can carry.</summary>
    public static Supply Of(EvseOptions evse)
    {
        var phases = evse.IsDirectCurrent ? 1 : evse.Phases;
        var voltage = (decimal)evse.Voltage;
        var most = (decimal)evse.MaxPower / (voltage * phases);
        return new Supply(voltage, phases, most, evse.SupportsV2X ? most : 0, evse.IsDirectCurrent);
    }

    /// <summary>What the grid connection can carry: all EVSEs at once.</summary>
    public static Supply Grid(StationOptions options)
    {
        var evses = options.Evses.Select(Of).ToArray();
        var alternating = evses.Where(static e => !e.IsDirectCurrent).ToArray();
        var bare = new Supply(alternating.Length > 0 ? alternating[0].Voltage : 230, alternating.Length == evses.Length && evses.Length > 0 ? alternating.Max(static e => e.Phases) : 3, 0);
        var most = evses.Aggregate(PhaseCurrents.Zero, (sum, e) => sum + e.ToGrid(bare, PhaseCurrents.Each(e.MaxCurrent), e.Phases));
        return bare with { MaxCurrent = most.L1 };
    }

    /// <summary>What the meter and the vehicle go by.</summary>
    /// <param name="limits">What holds now.</param>
    /// <param name="supply">The EVSE.</param>
    public static PowerLimit ToPowerLimit(MergedLimits limits, Supply supply)
    {
        var idle = limits.Mode == Ocpp.Messages.V21.OperationModeEnumType.Idle;
        return new PowerLimit
        {
            Watts = idle ? 0 : (double)supply.Power(limits.Limit, limits.Phases),

            // Over the control pilot all phases have the same limit (K01.FR.147).
            Amperes = supply.IsDirectCurrent ? null : idle ? 0 : (double)Lowest(limits),
            Phases = supply.IsDirectCurrent ? null : limits.Phases,
            DischargeWatts = limits.DischargeLimit is { } most ? (double)-supply.Power(most, limits.Phases) : null,
            SetpointWatts = idle ? 0 : limits.Setpoint is { } wanted ? (double)supply.Power(wanted, limits.Phases) : null,
            IsAsleep = idle && limits.EvseSleep == true,
        };
    }

    /// <summary>The power that a vehicle takes, or gives back when negative, under a limit, in W.</summary>
    public static double Rate(PowerLimit limit, EvseOptions evse, EvOptions ev)
    {
        if (limit.SetpointWatts is < 0 and var back)
            return Math.Max(back, -ev.MaxDischargePower);
        var phases = evse.IsDirectCurrent ? 1 : Math.Min(Math.Min(evse.Phases, ev.Phases), limit.Phases ?? 3);
        var most = Math.Min(evse.MaxPower, ev.MaxPower);
        most = Math.Min(most, limit.Watts ?? most);
        most = Math.Min(most, limit.SetpointWatts ?? most);
        return Math.Min(most, limit.Amperes * evse.Voltage * phases ?? most);
    }

    private static decimal Lowest(MergedLimits limits) => limits.Phases switch
    {
        1 => limits.Limit.L1,
        2 => Math.Min(limits.Limit.L1, limits.Limit.L2),
        _ => Math.Min(limits.Limit.L1, Math.Min(limits.Limit.L2, limits.Limit.L3)),
    };
}
