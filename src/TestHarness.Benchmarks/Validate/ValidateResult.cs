using System.Globalization;

namespace TestHarness.Benchmarks.Validate;

/// <summary>What one contestant took for one case.</summary>
/// <param name="Case">The case.</param>
/// <param name="Contestant">The contestant.</param>
/// <param name="Nanoseconds">The median time of an operation.</param>
/// <param name="Fastest">The fastest round's.</param>
/// <param name="Slowest">The slowest round's.</param>
/// <param name="TimesOurs">The median over the rounds of its time divided by ours.</param>
/// <param name="FastestTimesOurs">Its fastest round divided by our fastest, which other work on the machine disturbs least.</param>
/// <param name="AllocatedBytes">Memory allocated by an operation; null where that cannot be told.</param>
internal sealed record ValidateResult(string Case, string Contestant, double Nanoseconds, double Fastest, double Slowest, double TimesOurs, double FastestTimesOurs, double? AllocatedBytes)
{
    internal static ValidateResult Of(ValidationCase validation, IContestant contestant, List<Measured> rounds, List<Measured> ours) => new(
        validation.Name,
        contestant.Name,
        Median(rounds.Select(round => round.Nanoseconds)),
        rounds.Min(round => round.Nanoseconds),
        rounds.Max(round => round.Nanoseconds),
        Median(rounds.Zip(ours, (theirs, our) => theirs.Nanoseconds / our.Nanoseconds)),
        rounds.Min(round => round.Nanoseconds) / ours.Min(round => round.Nanoseconds),
        rounds[^1].AllocatedBytes);

    internal string Text() => string.Create(
        CultureInfo.InvariantCulture,
        $"  {Contestant,-30} {Nanoseconds,9:0} ns ({Fastest:0} to {Slowest:0})   {TimesOurs,6:0.00} x ours ({FastestTimesOurs:0.00})   {(AllocatedBytes is { } bytes ? $"{bytes:0} B" : "-"),8} allocated");

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return (sorted[sorted.Count / 2] + sorted[(sorted.Count - 1) / 2]) / 2;
    }
}
