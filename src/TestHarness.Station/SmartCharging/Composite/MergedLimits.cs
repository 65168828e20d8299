using TestHarness.Ocpp.Messages.V21;

namespace TestHarness.Station.SmartCharging.Composite;

/// <summary>What holds for one EVSE, or for the whole station, at one moment, after all profiles were merged.</summary>
internal sealed record MergedLimits
{
    /// <summary>Most that may be taken.</summary>
    public required PhaseCurrents Limit { get; init; }

    /// <summary>Most that may be given back, negative or zero; null when nothing says so.</summary>
    public PhaseCurrents? DischargeLimit { get; init; }

    /// <summary>What to take (positive) or give back (negative) as closely as possible, already within the limits; null when there is no setpoint.</summary>
    public PhaseCurrents? Setpoint { get; init; }

    /// <summary>The same for reactive current.</summary>
    public PhaseCurrents? SetpointReactive { get; init; }

    /// <summary>Number of phases in use.</summary>
    public required int Phases { get; init; }

    /// <summary>Whether a profile named a number of phases.</summary>
    public bool PhasesStated { get; init; }

    /// <summary>The phase to use when only one is in use; null when the station may choose.</summary>
    public int? PhaseToUse { get; init; }

    /// <summary>Whether a profile had values for phases L2 and L3 by themselves (K08.FR.09).</summary>
    public bool PerPhase { get; init; }

    /// <summary>The operation mode that a profile names; null when none does.</summary>
    public OperationModeEnumType? Mode { get; init; }

    /// <summary>Whether the EV should keep its battery preconditioned.</summary>
    public bool? Preconditioning { get; init; }

    /// <summary>Whether the EVSE's power electronics should sleep.</summary>
    public bool? EvseSleep { get; init; }

    /// <summary>What an EV that wants all it can get takes, or what it gives back when negative.</summary>
    public PhaseCurrents Flow => Mode == OperationModeEnumType.Idle ? PhaseCurrents.Zero : Setpoint ?? Limit;

    /// <summary>As a period of a composite schedule.</summary>
    /// <param name="startPeriod">Seconds since the start of the schedule.</param>
    /// <param name="unit">Unit of the schedule.</param>
    /// <param name="supply">The outlet or grid connection that the values are for.</param>
    public ChargingSchedulePeriodType ToPeriod(int startPeriod, ChargingRateUnitEnumType unit, Supply supply)
    {
        var (limit, limitL2, limitL3) = supply.Write(unit, Limit, Phases, PerPhase);
        var (discharge, dischargeL2, dischargeL3) = Optional(DischargeLimit);
        var (setpoint, setpointL2, setpointL3) = Optional(Setpoint);
        var (reactive, reactiveL2, reactiveL3) = Optional(SetpointReactive);
        return new ChargingSchedulePeriodType
        {
            StartPeriod = startPeriod,
            Limit = limit,
            LimitL2 = limitL2,
            LimitL3 = limitL3,
            DischargeLimit = discharge,
            DischargeLimitL2 = dischargeL2,
            DischargeLimitL3 = dischargeL3,
            Setpoint = setpoint,
            SetpointL2 = setpointL2,
            SetpointL3 = setpointL3,
            SetpointReactive = reactive,
            SetpointReactiveL2 = reactiveL2,
            SetpointReactiveL3 = reactiveL3,
            NumberPhases = PhasesStated && !supply.IsDirectCurrent ? Phases : null,
            PhaseToUse = PhasesStated && Phases == 1 ? PhaseToUse : null,
            OperationMode = Mode,
            PreconditioningRequest = Preconditioning,
            EvseSleep = EvseSleep,
        };

        (decimal? Value, decimal? L2, decimal? L3) Optional(PhaseCurrents? currents) =>
            currents is { } known ? supply.Write(unit, known, Phases, PerPhase) : default;
    }
}
