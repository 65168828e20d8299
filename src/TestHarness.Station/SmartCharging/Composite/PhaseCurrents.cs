namespace TestHarness.Station.SmartCharging.Composite;

/// <summary>A value for each phase, in amperes: what limits of either unit are compared in.</summary>
/// <param name="L1">Phase 1; the only one of a DC outlet.</param>
/// <param name="L2">Phase 2.</param>
/// <param name="L3">Phase 3.</param>
internal readonly record struct PhaseCurrents(decimal L1, decimal L2, decimal L3)
{
    /// <summary>No current.</summary>
    public static PhaseCurrents Zero => default;

    /// <summary>The same on every phase.</summary>
    public static PhaseCurrents Each(decimal amperes) => new(amperes, amperes, amperes);

    /// <summary>The lower of both, phase by phase.</summary>
    public static PhaseCurrents Min(PhaseCurrents a, PhaseCurrents b) => a.Zip(b, Math.Min);

    /// <summary>The higher of both, phase by phase.</summary>
    public static PhaseCurrents Max(PhaseCurrents a, PhaseCurrents b) => a.Zip(b, Math.Max);

    /// <summary>The sum, phase by phase.</summary>
    public static PhaseCurrents operator +(PhaseCurrents a, PhaseCurrents b) => a.Zip(b, static (x, y) => x + y);

    /// <summary>The opposite direction.</summary>
    public static PhaseCurrents operator -(PhaseCurrents a) => a.Select(static x => -x);

    /// <summary>A part of it.</summary>
    public static PhaseCurrents operator /(PhaseCurrents a, decimal divisor) => a.Select(x => x / divisor);

    /// <summary>The sum over the first phases.</summary>
    public decimal Sum(int phases) => L1 + (phases > 1 ? L2 : 0) + (phases > 2 ? L3 : 0);

    /// <summary>Applies a function to each phase.</summary>
    public PhaseCurrents Select(Func<decimal, decimal> map) => new(map(L1), map(L2), map(L3));

    /// <summary>Applies a function to each phase of both.</summary>
    public PhaseCurrents Zip(PhaseCurrents other, Func<decimal, decimal, decimal> map) => new(map(L1, other.L1), map(L2, other.L2), map(L3, other.L3));
}
