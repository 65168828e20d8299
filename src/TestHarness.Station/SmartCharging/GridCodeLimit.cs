using TestHarness.Station.Limits;
using TestHarness.Station.SmartCharging.Composite;

namespace TestHarness.Station.SmartCharging;

/// <summary>How much of its rated power an EVSE may use.</summary>
/// <param name="PowerPercent">In either direction, in percent; null for all, 0 while it is cut off.</param>
/// <param name="DischargePercent">When it gives energy back, in percent; null for all.</param>
internal sealed record GridCodeLimit(double? PowerPercent, double? DischargePercent)
{
    /// <summary>No restriction.</summary>
    public static GridCodeLimit None { get; } = new(null, null);

    /// <summary>The limit as the grid code leaves it.</summary>
    public PowerLimit Apply(PowerLimit limit, Supply supply)
    {
        var rated = (double)supply.MaxPower;
        var charge = rated * PowerPercent / 100;
        var ratedBack = (double)(supply.MaxDischargeCurrent * supply.Voltage * supply.Phases);
        var back = Least(ratedBack * PowerPercent / 100, ratedBack * DischargePercent / 100);
        if (charge is null && back is null)
            return limit;
        var discharge = Least(limit.DischargeWatts, back);
        var setpoint = limit.SetpointWatts;
        if (setpoint > charge)
            setpoint = charge;
        if (setpoint < -discharge)
            setpoint = -discharge;
        return limit with { Watts = Least(limit.Watts, charge), DischargeWatts = discharge, SetpointWatts = setpoint };
    }

    private static double? Least(double? a, double? b) => a is null || b < a ? b : a;
}
