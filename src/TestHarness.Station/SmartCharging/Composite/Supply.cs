using TestHarness.Ocpp.Messages.V21;

namespace TestHarness.Station.SmartCharging.Composite;

/// <summary>
/// What an outlet, or the grid connection, can carry, and by which a limit in watts becomes one in amperes:
/// current = power / (line voltage * number of phases), the voltage being the nominal one (K01.FR.50, K01.FR.51).
/// </summary>
/// <param name="Voltage">Nominal voltage of a phase against neutral, or of the DC side, in volts.</param>
/// <param name="Phases">Number of phases, 1 to 3; 1 for DC.</param>
/// <param name="MaxCurrent">Most current of each phase, in amperes.</param>
/// <param name="MaxDischargeCurrent">Most current of each phase in the other direction, in amperes, not negative; 0 when it cannot discharge.</param>
/// <param name="IsDirectCurrent">Whether it is a DC outlet, for which phases mean nothing.</param>
internal sealed record Supply(decimal Voltage, int Phases, decimal MaxCurrent, decimal MaxDischargeCurrent = 0, bool IsDirectCurrent = false)
{
    /// <summary>Most power taken, in watts.</summary>
    public decimal MaxPower => Voltage * Phases * MaxCurrent;

    /// <summary>Phases of a period that names none: 3 for AC (K01.FR.49), 1 for DC.</summary>
    public int PhasesOf(int? numberPhases) => IsDirectCurrent ? 1 : numberPhases is > 0 and <= 3 ? numberPhases.Value : 3;

    /// <summary>Reads a value of a schedule period; null when the period has none.</summary>
    /// <param name="unit">Unit of the schedule.</param>
    /// <param name="value">The value: of each phase (A) or of all together (W), and of phase L1 when one of the others is given.</param>
    /// <param name="l2">Value of phase L2.</param>
    /// <param name="l3">Value of phase L3.</param>
    /// <param name="phases">Number of phases of the period.</param>
    public PhaseCurrents? Read(ChargingRateUnitEnumType unit, decimal? value, decimal? l2, decimal? l3, int phases)
    {
        if (value is not { } first)
            return null;
        var perPhase = l2 is not null || l3 is not null;
        if (unit == ChargingRateUnitEnumType.A)
            return perPhase ? new PhaseCurrents(first, l2 ?? first, l3 ?? first) : PhaseCurrents.Each(first);
        return perPhase
            ? new PhaseCurrents(first, l2 ?? first, l3 ?? first) / Voltage
            : PhaseCurrents.Each(first / (Voltage * phases));
    }

    /// <summary>Writes a value as a schedule period has it.</summary>
    /// <param name="unit">Unit of the schedule.</param>
    /// <param name="currents">The value.</param>
    /// <param name="phases">Number of phases in use.</param>
    /// <param name="perPhase">Whether each phase is told by itself.</param>
    public (decimal? Value, decimal? L2, decimal? L3) Write(ChargingRateUnitEnumType unit, PhaseCurrents currents, int phases, bool perPhase)
    {
        if (unit == ChargingRateUnitEnumType.W && !perPhase)
            return (Tidy(currents.Sum(phases) * Voltage), null, null);
        var factor = unit == ChargingRateUnitEnumType.W ? Voltage : 1;
        return (
            Tidy(currents.L1 * factor),
            perPhase && phases > 1 ? Tidy(currents.L2 * factor) : null,
            perPhase && phases > 2 ? Tidy(currents.L3 * factor) : null);
    }

    /// <summary>The power of the first phases, in watts.</summary>
    public decimal Power(PhaseCurrents currents, int phases) => currents.Sum(phases) * Voltage;

    /// <summary>A flow of this outlet as the grid connection sees it; phases not in use carry nothing, and a DC outlet loads all phases alike.</summary>
    public PhaseCurrents ToGrid(Supply grid, PhaseCurrents currents, int phases) => IsDirectCurrent
        ? PhaseCurrents.Each(currents.L1 * Voltage / (grid.Voltage * grid.Phases))
        : new PhaseCurrents(currents.L1, phases > 1 ? currents.L2 : 0, phases > 2 ? currents.L3 : 0) / (grid.Voltage / Voltage);

    /// <summary>A part of the grid connection's current at this outlet.</summary>
    public PhaseCurrents FromGrid(Supply grid, PhaseCurrents currents) => IsDirectCurrent
        ? PhaseCurrents.Each(currents.Sum(grid.Phases) * grid.Voltage / Voltage)
        : currents / (Voltage / grid.Voltage);

    // A value that was never converted comes back as it was; a converted one keeps one decimal, towards zero, so that it stays within its limit.
    private static decimal Tidy(decimal value)
    {
        var exact = Math.Round(value, 9);
        return Math.Round(exact, 3) == exact ? exact / 1.000000000000000000000000000m : Math.Round(exact, 1, MidpointRounding.ToZero);
    }
}
