namespace TestHarness.Ocpp;

/// <summary>How verdicts merge: they only get worse.</summary>
public static class Verdicts
{
    /// <summary>Every verdict, mildest first.</summary>
    public static IReadOnlyList<Verdict> All { get; } = [.. Enum.GetValues<Verdict>()];

    /// <summary>The worse of two verdicts: NotApplicable, Pass, Inconclusive, Fail, Error, in this order.</summary>
    public static Verdict Worst(Verdict a, Verdict b) => (Verdict)Math.Max((int)a, (int)b);

    /// <summary>The worst of many; <see cref="Verdict.NotApplicable"/> when there are none.</summary>
    public static Verdict Worst(IEnumerable<Verdict> verdicts) => verdicts.Aggregate(Verdict.NotApplicable, Worst);

    /// <summary>Whether <paramref name="candidate"/> would replace <paramref name="current"/>, and with it the reason that is kept.</summary>
    public static bool IsWorseThan(this Verdict candidate, Verdict current) => candidate > current;
}
