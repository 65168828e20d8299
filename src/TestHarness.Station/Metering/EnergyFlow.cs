using TestHarness.Station.Hardware;
using TestHarness.Station.Limits;
using TestHarness.Station.Services;

namespace TestHarness.Station.Metering;

/// <summary>Works out the power at each EVSE from contactor, vehicle, EVSE and limits, anew whenever one of them changes.</summary>
internal sealed class EnergyFlow(StationContext station, MeterService meter, IPowerLimits limits) : IStationService
{
    private readonly Dictionary<int, IDisposable> _untilFull = [];
    private readonly Dictionary<int, (FlowState State, int Phases, double Watts)> _now = [];
    private readonly HashSet<(int EvseId, HoldReason Reason)> _held = [];

    /// <summary>Raised when state, power or the number of phases at an EVSE changed by itself: through vehicle or limits, not through a call to this class.</summary>
    public event Action<EvseHardware>? Changed;

    /// <inheritdoc />
    public void Start()
    {
        limits.Changed += evseId =>
        {
            if (station.Cabinet.Evse(evseId) is { } evse)
                Follow(evse);
        };
        foreach (var evse in station.Cabinet.Evses)
        {
            evse.Changed += change =>
            {
                if (change == PhysicalChange.Vehicle)
                    Follow(evse);
            };
        }
    }

    /// <summary>What flows at an EVSE.</summary>
    public FlowState State(EvseHardware evse) => _now.GetValueOrDefault(evse.Id).State;

    /// <summary>Phases in use; 0 when nothing flows, or with direct current.</summary>
    public int Phases(EvseHardware evse) => _now.GetValueOrDefault(evse.Id).Phases;

    /// <summary>Power on offer to a vehicle at an EVSE, in W.</summary>
    public double Offered(EvseHardware evse) => IsHeld(evse) ? 0 : Most(evse, limits.Current(evse.Id), PhasesFor(evse, limits.Current(evse.Id)));

    /// <summary>Power that is to flow at an EVSE, whatever the vehicle takes, in W; negative when the vehicle is to give.</summary>
    public double Wanted(EvseHardware evse)
    {
        if (!evse.ContactorClosed)
            return 0;
        var offered = Offered(evse);
        return limits.Current(evse.Id).SetpointWatts is { } setpoint && !IsHeld(evse) ? Math.Min(setpoint, offered) : offered;
    }

    /// <summary>Closes or opens the contactor.</summary>
    public void Switch(EvseHardware evse, bool closed)
    {
        evse.ContactorClosed = closed;
        Recompute(evse);
    }

    /// <summary>Offers nothing to the vehicle, whatever the limits say, until every reason to do so is gone.</summary>
    public void Hold(EvseHardware evse, HoldReason reason)
    {
        _held.Add((evse.Id, reason));
        Recompute(evse);
    }

    /// <summary>Ends what <see cref="Hold"/> began for a reason; null ends it for all.</summary>
    public void Release(EvseHardware evse, HoldReason? reason = null)
    {
        _held.RemoveWhere(held => held.EvseId == evse.Id && (reason is null || held.Reason == reason));
        Recompute(evse);
    }

    private bool IsHeld(EvseHardware evse) => _held.Any(held => held.EvseId == evse.Id);

    private static double Most(EvseHardware evse, PowerLimit limit, int phases)
    {
        var options = evse.Options;
        var lines = options.IsDirectCurrent ? 1 : phases;
        var ofEvse = options.IsDirectCurrent ? options.MaxPower : options.MaxPower * lines / options.Phases;
        return Math.Max(0, Math.Min(ofEvse, Math.Min(limit.Watts ?? double.MaxValue, (limit.Amperes ?? double.MaxValue) * options.Voltage * lines)));
    }

    private static int PhasesFor(EvseHardware evse, PowerLimit limit) =>
        Math.Max(1, Math.Min(Math.Min(evse.Options.Phases, evse.Vehicle?.Options.Phases ?? 3), limit.Phases ?? 3));

    private void Follow(EvseHardware evse)
    {
        var before = _now.GetValueOrDefault(evse.Id);
        Recompute(evse);
        if (before != _now[evse.Id])
            Changed?.Invoke(evse);
    }

    private void Recompute(EvseHardware evse)
    {
        // Brings the battery up to date before it is looked at.
        meter.SetPower(evse, meter.Power(evse));
        var (state, watts, phases) = Now(evse);
        meter.SetPower(evse, watts);
        _now[evse.Id] = (state, evse.Options.IsDirectCurrent ? 0 : phases, watts);
        WatchBattery(evse, watts);
    }

    private (FlowState State, double Watts, int Phases) Now(EvseHardware evse)
    {
        if (!evse.ContactorClosed || evse.Vehicle is not { } vehicle)
            return (FlowState.Off, 0, 0);
        if (IsHeld(evse))
            return (FlowState.HeldByEvse, 0, 0);
        var limit = limits.Current(evse.Id);
        var phases = PhasesFor(evse, limit);
        if (limit.SetpointWatts is < 0 and var wanted)
            return Discharging(evse, vehicle, limit, -wanted, phases);
        var offered = Math.Min(Most(evse, limit, phases), limit.SetpointWatts ?? double.MaxValue);
        if (offered <= 0)
            return (FlowState.HeldByEvse, 0, 0);
        if (!vehicle.Ready || vehicle.StoredEnergy >= vehicle.Options.BatteryCapacity)
            return (FlowState.HeldByVehicle, 0, 0);
        var taken = evse.Options.IsDirectCurrent ? vehicle.Options.MaxPower : vehicle.Options.MaxPower * phases / Math.Max(1, vehicle.Options.Phases);
        return (FlowState.Flowing, Math.Min(offered, taken), phases);
    }

    private static (FlowState State, double Watts, int Phases) Discharging(EvseHardware evse, Vehicle vehicle, PowerLimit limit, double wanted, int phases)
    {
        if (!evse.Options.SupportsV2X || vehicle.Options.MaxDischargePower <= 0)
            return (FlowState.HeldByEvse, 0, 0);
        if (!vehicle.Ready || vehicle.StoredEnergy <= 0)
            return (FlowState.HeldByVehicle, 0, 0);
        var watts = Math.Min(Math.Min(wanted, limit.DischargeWatts ?? double.MaxValue), Math.Min(vehicle.Options.MaxDischargePower, evse.Options.MaxPower));
        return watts > 0 ? (FlowState.Flowing, -watts, phases) : (FlowState.HeldByEvse, 0, 0);
    }

    private void WatchBattery(EvseHardware evse, double watts)
    {
        if (_untilFull.Remove(evse.Id, out var timer))
            timer.Dispose();
        if (watts == 0 || evse.Vehicle is not { } vehicle)
            return;
        var left = watts > 0 ? vehicle.Options.BatteryCapacity - vehicle.StoredEnergy : vehicle.StoredEnergy;
        var hours = Math.Min(left / Math.Abs(watts), TimeSpan.FromDays(30).TotalHours);

        // A millisecond more than it takes, so that rounding never leaves a rest.
        _untilFull[evse.Id] = station.After(TimeSpan.FromHours(hours) + TimeSpan.FromMilliseconds(1), () =>
        {
            Follow(evse);
            return Task.CompletedTask;
        });
    }
}
