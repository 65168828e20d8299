using System.Numerics;

namespace TestHarness.Ocpp.Traffic;

/// <summary>How long things took, in a fixed amount of memory: quantiles are right to an eighth of their value. Not safe for concurrent use.</summary>
public sealed class LatencyHistogram
{
    private const int Steps = 8;
    private const int Powers = 40;

    // Microseconds: below Steps one by one, then Steps buckets for each power of two.
    private readonly long[] _buckets = new long[Steps * Powers];
    private double _seconds;
    private TimeSpan _longest;

    /// <summary>How many there were.</summary>
    public long Count { get; private set; }

    /// <summary>Adds one; a negative time, which only a clock that was set back gives, counts as none.</summary>
    public void Add(TimeSpan time)
    {
        var micros = (ulong)Math.Max(time.Ticks / TimeSpan.TicksPerMicrosecond, 0);
        _buckets[Math.Min(Bucket(micros), _buckets.Length - 1)]++;
        Count++;
        _seconds += Math.Max(time.TotalSeconds, 0);
        _longest = time > _longest ? time : _longest;
    }

    /// <summary>What was added so far.</summary>
    public LatencySummary Summarize() => new(Count, TimeSpan.FromSeconds(Count == 0 ? 0 : _seconds / Count), Quantile(0.5), Quantile(0.99), _longest);

    /// <summary>The time that this share of them did not exceed.</summary>
    public TimeSpan Quantile(double share)
    {
        var wanted = Math.Ceiling(Count * share);
        var seen = 0L;
        for (var i = 0; i < _buckets.Length; i++)
        {
            seen += _buckets[i];
            if (seen >= wanted && seen > 0)
                return TimeSpan.FromMicroseconds(Math.Min(Upper(i), _longest.TotalMicroseconds));
        }

        return TimeSpan.Zero;
    }

    private static int Bucket(ulong micros)
    {
        if (micros < Steps)
            return (int)micros;
        var shift = BitOperations.Log2(micros) - BitOperations.Log2(Steps);
        return ((shift + 1) * Steps) + (int)(micros >> shift) - Steps;
    }

    private static double Upper(int bucket)
    {
        if (bucket < Steps)
            return bucket;
        var shift = (bucket / Steps) - 1;
        return ((bucket % Steps) + Steps + 1) * Math.Pow(2, shift);
    }
}
