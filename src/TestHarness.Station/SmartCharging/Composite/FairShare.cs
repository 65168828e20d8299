namespace TestHarness.Station.SmartCharging.Composite;

/// <summary>Divides a capacity among those who want some of it.</summary>
internal static class FairShare
{
    /// <summary>
    /// Gives everybody what is wanted while that is no more than an equal part; what small takers leave goes to the others (max-min fairness).
    /// The shares never exceed the capacity together, nor the demand each.
    /// </summary>
    /// <param name="capacity">What there is, zero or more.</param>
    /// <param name="demands">What each wants, zero or more.</param>
    public static decimal[] Divide(decimal capacity, IReadOnlyList<decimal> demands)
    {
        var shares = new decimal[demands.Count];
        var left = Math.Max(0, capacity);
        var waiting = demands.Count;
        foreach (var index in Enumerable.Range(0, demands.Count).OrderBy(i => demands[i]))
        {
            shares[index] = Math.Min(demands[index], waiting == 1 ? left : Math.Round(left / waiting, 12, MidpointRounding.ToZero));
            left -= shares[index];
            waiting--;
        }

        return shares;
    }

    /// <summary>The same for each phase by itself.</summary>
    public static PhaseCurrents[] Divide(PhaseCurrents capacity, IReadOnlyList<PhaseCurrents> demands)
    {
        var l1 = Divide(capacity.L1, [.. demands.Select(static d => d.L1)]);
        var l2 = Divide(capacity.L2, [.. demands.Select(static d => d.L2)]);
        var l3 = Divide(capacity.L3, [.. demands.Select(static d => d.L3)]);
        return [.. demands.Select((_, i) => new PhaseCurrents(l1[i], l2[i], l3[i]))];
    }
}
