using TestHarness.Ocpp.Messages.V21;

namespace TestHarness.Station.SmartCharging.Composite;

/// <summary>
/// Merges charging profiles into what holds at a moment and into composite schedules (K section 3.6, SC.01, K08).
/// Of each purpose the valid profile with the highest stack level leads; the lowest limit of the leading ones counts, together with what outlet and grid
/// connection can carry; local generation comes on top. What the whole station may take is divided among the EVSEs that take part.
/// </summary>
/// <param name="timeline">Reads single profiles.</param>
/// <param name="grid">What the station's grid connection can carry.</param>
internal sealed class CompositeCalculator(ProfileTimeline timeline, Supply grid)
{
    /// <summary>A composite schedule has no more periods than this; its duration is cut where they end.</summary>
    public const int MostPeriods = 1024;

    /// <summary>Whether a setpoint from the CSMS wins over one of an external system (SmartChargingCtrlr.SetpointPriority, Q06.FR.21, Q06.FR.22).</summary>
    public bool CsmsSetpointFirst { get; init; }

    /// <summary>What holds at a moment for each EVSE that takes part, and when that may change next: null when never.</summary>
    /// <param name="profiles">All profiles of the station.</param>
    /// <param name="evses">The EVSEs among which the station's limits are divided.</param>
    /// <param name="now">When Relative schedules start for an EVSE that does not offer energy yet.</param>
    /// <param name="time">The moment.</param>
    public (IReadOnlyList<MergedLimits> Evses, MergedLimits Station, DateTimeOffset? Next) At(
        IReadOnlyCollection<StoredProfile> profiles, IReadOnlyList<ScheduleContext> evses, DateTimeOffset now, DateTimeOffset time)
    {
        var whole = new ScheduleContext { EvseId = 0, Supply = grid };
        DateTimeOffset? next = null;
        var max = Lead(whole, ChargingProfilePurposeEnumType.ChargingStationMaxProfile);
        var external = Lead(whole, ChargingProfilePurposeEnumType.ChargingStationExternalConstraints);
        var generation = Lead(whole, ChargingProfilePurposeEnumType.LocalGeneration);
        var stationSlots = new[] { max, external }.OfType<ScheduleSlot>().ToArray();

        var stationDischarge = external is null ? null : Values(external, grid).Discharge;
        var stationSetpoint = external is { Mode: OperationModeEnumType.ExternalSetpoint } ? Values(external, grid).Setpoint : null;
        var generated = Generated(generation, grid, grid.Phases);
        var capacity = PhaseCurrents.Each(grid.MaxCurrent);
        foreach (var slot in stationSlots)
        {
            if (Values(slot, grid).Limit is { } limit)
                capacity = PhaseCurrents.Min(capacity, limit);
        }

        var own = new List<(MergedLimits Limits, ScheduleContext Context)>();
        var extra = generated;
        foreach (var context in evses)
        {
            var transactional = TransactionSlot(context);
            var local = Lead(context, ChargingProfilePurposeEnumType.ChargingStationExternalConstraints);
            var added = Lead(context, ChargingProfilePurposeEnumType.LocalGeneration);
            var shareOfSetpoint = stationSetpoint is { } setpoint ? context.Supply.FromGrid(grid, setpoint / evses.Count) : (PhaseCurrents?)null;
            own.Add((Merge(context, transactional, local, stationSlots, phases => Generated(added, context.Supply, phases) + (Generated(generation, context.Supply, phases) / evses.Count), shareOfSetpoint), context));
            extra += context.Supply.ToGrid(grid, Generated(added, context.Supply, context.Supply.Phases), context.Supply.Phases);
        }

        capacity = PhaseCurrents.Min(capacity + extra, PhaseCurrents.Each(grid.MaxCurrent));
        var limited = Divide(own, capacity, stationDischarge);
        return (limited, Total(limited, evses, capacity, stationDischarge, stationSlots), next);

        ScheduleSlot? TransactionSlot(ScheduleContext context)
        {
            var priority = context.PriorityCharging ? Lead(context, ChargingProfilePurposeEnumType.PriorityCharging) : null;
            return priority ?? Lead(context, ChargingProfilePurposeEnumType.TxProfile) ?? Lead(context, ChargingProfilePurposeEnumType.TxDefaultProfile);
        }

        ScheduleSlot? Lead(ScheduleContext context, ChargingProfilePurposeEnumType purpose)
        {
            ScheduleSlot? leading = null;
            foreach (var stored in profiles.Where(p => p.Purpose == purpose && Concerns(p, context)).OrderByDescending(static p => p.Profile.StackLevel).ThenByDescending(static p => p.EvseId))
            {
                var (slot, change) = timeline.At(stored, context, now, time);
                next = ProfileTimeline.Earlier(next, change);
                leading ??= slot;
            }

            return leading;
        }
    }

    /// <summary>The composite schedule of an EVSE (K08.FR.02), or of the station for EVSE 0 (K08.FR.03).</summary>
    /// <param name="profiles">All profiles of the station.</param>
    /// <param name="evses">The EVSEs that take part: for one EVSE itself and those with a transaction, for the station all.</param>
    /// <param name="evseId">The EVSE asked for; 0 for the station.</param>
    /// <param name="start">Start of the schedule; its fraction of a second is dropped.</param>
    /// <param name="duration">Length in seconds.</param>
    /// <param name="unit">Unit of the values.</param>
    public CompositeScheduleType Schedule(
        IReadOnlyCollection<StoredProfile> profiles, IReadOnlyList<ScheduleContext> evses, int evseId, DateTimeOffset start, int duration, ChargingRateUnitEnumType unit)
    {
        start = ScheduleClock.Floor(start);
        var end = start + TimeSpan.FromSeconds(duration);
        var supply = evseId == 0 ? grid : evses.Single(e => e.EvseId == evseId).Supply;
        var periods = new List<ChargingSchedulePeriodType>();
        DateTimeOffset? time = start;
        while (time < end)
        {
            var (each, station, next) = At(profiles, evses, start, time.Value);
            var limits = evseId == 0 ? station : each[evses.Select(static e => e.EvseId).ToList().IndexOf(evseId)];
            var period = limits.ToPeriod((int)(time.Value - start).TotalSeconds, unit, supply);
            if (periods.Count == 0 || periods[^1] with { StartPeriod = period.StartPeriod } != period)
            {
                if (periods.Count == MostPeriods)
                {
                    end = time.Value;
                    break;
                }

                periods.Add(period);
            }

            time = next;
        }

        return new CompositeScheduleType
        {
            EvseId = evseId,
            Duration = (int)(end - start).TotalSeconds,
            ScheduleStart = start,
            ChargingRateUnit = unit,
            ChargingSchedulePeriod = periods,
        };
    }

    private static bool Concerns(StoredProfile stored, ScheduleContext context) => stored.Purpose switch
    {
        // A profile for the whole station bounds the sum, so it is not stacked with one for an EVSE.
        ChargingProfilePurposeEnumType.ChargingStationMaxProfile => context.EvseId == 0,
        ChargingProfilePurposeEnumType.ChargingStationExternalConstraints or ChargingProfilePurposeEnumType.LocalGeneration => stored.EvseId == context.EvseId,
        ChargingProfilePurposeEnumType.TxProfile => stored.EvseId == context.EvseId && context.TransactionId is not null && stored.TransactionId == context.TransactionId,
        _ => stored.EvseId == 0 || stored.EvseId == context.EvseId,
    };

    private static (PhaseCurrents? Limit, PhaseCurrents? Discharge, PhaseCurrents? Setpoint, PhaseCurrents? Reactive) Values(ScheduleSlot slot, Supply supply)
    {
        var (period, unit) = (slot.Period, slot.Schedule.ChargingRateUnit);
        var phases = supply.PhasesOf(period.NumberPhases);
        var limit = supply.Read(unit, period.Limit, period.LimitL2, period.LimitL3, phases)?.Select(static x => Math.Max(0, x));

        // These modes know neither setpoint nor discharging (Q section 2.2).
        if (slot.Mode is OperationModeEnumType.ChargingOnly or OperationModeEnumType.Idle)
            return (limit, null, null, null);
        return (
            limit,
            supply.Read(unit, period.DischargeLimit, period.DischargeLimitL2, period.DischargeLimitL3, phases),
            supply.Read(unit, period.Setpoint, period.SetpointL2, period.SetpointL3, phases),
            supply.Read(unit, period.SetpointReactive, period.SetpointReactiveL2, period.SetpointReactiveL3, phases));
    }

    // Capacity that names no phases is spread over those in use.
    private static PhaseCurrents Generated(ScheduleSlot? slot, Supply supply, int phases) =>
        slot is { Period: var period, Schedule.ChargingRateUnit: var unit }
            ? supply.Read(unit, period.Limit, period.LimitL2, period.LimitL3, period.NumberPhases is null ? phases : supply.PhasesOf(period.NumberPhases)) ?? PhaseCurrents.Zero
            : PhaseCurrents.Zero;

    private MergedLimits Merge(
        ScheduleContext context, ScheduleSlot? transactional, ScheduleSlot? local, ScheduleSlot[] stationSlots, Func<int, PhaseCurrents> generation, PhaseCurrents? stationSetpoint)
    {
        var supply = context.Supply;
        var ownSlots = new[] { transactional, local }.OfType<ScheduleSlot>().ToArray();
        var slots = ownSlots.Concat(stationSlots).ToArray();
        var hardware = PhaseCurrents.Each(supply.MaxCurrent);
        var limit = hardware;
        PhaseCurrents? discharge = null;
        foreach (var slot in ownSlots)
        {
            var values = Values(slot, supply);
            if (values.Limit is { } charging)
                limit = PhaseCurrents.Min(limit, charging);
            if (values.Discharge is { } back)
                discharge = discharge is { } other ? PhaseCurrents.Max(other, back) : back;
        }

        var phases = slots.Select(s => supply.PhasesOf(s.Period.NumberPhases)).Append(supply.Phases).Min();
        limit = PhaseCurrents.Min(limit + generation(phases), hardware);
        var (setpoint, reactive, mode) = Setpoints(context, transactional, local, stationSetpoint);
        if (setpoint is not null || discharge is not null)
            discharge = PhaseCurrents.Max(discharge ?? -PhaseCurrents.Each(supply.MaxDischargeCurrent), -PhaseCurrents.Each(supply.MaxDischargeCurrent));
        if (setpoint is not null)
            setpoint = AtStateOfCharge(setpoint.Value, slots, context);
        limit = AtStateOfCharge(limit, slots, context);

        var stated = slots.Where(static s => s.Period.NumberPhases is not null).ToArray();
        return new MergedLimits
        {
            Limit = limit,
            DischargeLimit = discharge,
            Setpoint = setpoint,
            SetpointReactive = reactive,
            Phases = phases,
            PhasesStated = stated.Length > 0,
            PhaseToUse = stated.Select(static s => s.Period.PhaseToUse).FirstOrDefault(static p => p is > 0),
            PerPhase = slots.Any(static s => s.Period is { LimitL2: not null } or { LimitL3: not null } or { DischargeLimitL2: not null } or { DischargeLimitL3: not null } or { SetpointL2: not null } or { SetpointL3: not null }),
            Mode = mode,
            Preconditioning = transactional?.Period.PreconditioningRequest,
            EvseSleep = transactional?.Period.EvseSleep,
        };
    }

    private (PhaseCurrents? Setpoint, PhaseCurrents? Reactive, OperationModeEnumType? Mode) Setpoints(
        ScheduleContext context, ScheduleSlot? transactional, ScheduleSlot? local, PhaseCurrents? stationSetpoint)
    {
        var central = transactional is null ? default : Values(transactional, context.Supply);
        if (transactional is { Mode: OperationModeEnumType.LocalFrequency or OperationModeEnumType.LocalLoadBalancing } && context.LocalSetpoint(transactional.Period) is { } power)
            central.Setpoint = context.Supply.Read(ChargingRateUnitEnumType.W, power, null, null, context.Supply.PhasesOf(transactional.Period.NumberPhases));
        var outside = local is { Mode: OperationModeEnumType.ExternalSetpoint } ? Values(local, context.Supply) : default;
        var external = outside.Setpoint ?? stationSetpoint;
        return external is not null && (central.Setpoint is null || !CsmsSetpointFirst)
            ? (external, outside.Reactive, OperationModeEnumType.ExternalSetpoint)
            : (central.Setpoint, central.Reactive, transactional?.Period.OperationMode);
    }

    // Above the given state of charge, limit or setpoint are capped, whichever way the energy flows (K01.FR.100).
    private static PhaseCurrents AtStateOfCharge(PhaseCurrents value, ScheduleSlot[] slots, ScheduleContext context)
    {
        foreach (var slot in slots)
        {
            if (slot.Schedule.LimitAtSoC is not { } cap || !(context.StateOfCharge >= cap.Soc))
                continue;
            var most = context.Supply.Read(slot.Schedule.ChargingRateUnit, cap.Limit, null, null, context.Supply.PhasesOf(slot.Period.NumberPhases))!.Value;
            value = PhaseCurrents.Min(value, most);
        }

        return value;
    }

    private List<MergedLimits> Divide(List<(MergedLimits Limits, ScheduleContext Context)> own, PhaseCurrents capacity, PhaseCurrents? stationDischarge)
    {
        var wanted = own.Select(x => x.Context.Supply.ToGrid(grid, PhaseCurrents.Max(x.Limits.Flow, PhaseCurrents.Zero), x.Limits.Phases)).ToList();
        var shares = FairShare.Divide(capacity, wanted);
        var given = own.Select(x => x.Context.Supply.ToGrid(grid, x.Limits.DischargeLimit is { } d ? -d : PhaseCurrents.Zero, x.Limits.Phases)).ToList();
        var sharesBack = stationDischarge is { } most ? FairShare.Divide(-most, given) : null;
        return
        [
            .. own.Select((x, i) =>
            {
                var supply = x.Context.Supply;
                var share = supply.FromGrid(grid, shares[i]);
                var limit = PhaseCurrents.Min(x.Limits.Limit, x.Limits.Setpoint is null ? share : supply.FromGrid(grid, capacity));
                var discharge = x.Limits.DischargeLimit;
                if (discharge is { } back && sharesBack is not null)
                    discharge = PhaseCurrents.Max(back, -supply.FromGrid(grid, sharesBack[i]));

                // V2X.03, V2X.04: a setpoint is capped by the limit of its direction, and by the share of what the station may take.
                var setpoint = x.Limits.Setpoint?.Zip(PhaseCurrents.Min(limit, share), static (s, l) => s > 0 ? Math.Min(s, l) : s);
                if (discharge is { } floor)
                    setpoint = setpoint?.Zip(floor, static (s, d) => s < 0 ? Math.Max(s, d) : s);
                return x.Limits with { Limit = limit, DischargeLimit = discharge, Setpoint = setpoint };
            }),
        ];
    }

    private MergedLimits Total(
        List<MergedLimits> limited, IReadOnlyList<ScheduleContext> evses, PhaseCurrents capacity, PhaseCurrents? stationDischarge, ScheduleSlot[] stationSlots)
    {
        var flow = PhaseCurrents.Zero;
        for (var i = 0; i < limited.Count; i++)
            flow += evses[i].Supply.ToGrid(grid, limited[i].Flow, limited[i].Phases);
        var anySetpoint = limited.Any(static l => l.Setpoint is not null);
        var phases = stationSlots.Select(s => grid.PhasesOf(s.Period.NumberPhases)).Append(grid.Phases).Min();
        return new MergedLimits
        {
            Limit = anySetpoint || evses.Count == 0 ? capacity : PhaseCurrents.Min(capacity, flow),
            DischargeLimit = stationDischarge,
            Setpoint = anySetpoint ? flow : null,
            Phases = phases,
            PhasesStated = stationSlots.Any(static s => s.Period.NumberPhases is not null),
            PhaseToUse = stationSlots.Select(static s => s.Period.PhaseToUse).FirstOrDefault(static p => p is > 0),
        };
    }
}
