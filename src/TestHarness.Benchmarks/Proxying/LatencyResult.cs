namespace TestHarness.Benchmarks.Proxying;

/// <summary>Round trips from a station's CALL to its answer.</summary>
/// <param name="Stations">Stations side by side.</param>
/// <param name="Calls">Round trips measured.</param>
/// <param name="CallsPerSecond">How many a second.</param>
/// <param name="P50">The median, in microseconds.</param>
/// <param name="P99">What 99 of 100 did not exceed, in microseconds.</param>
internal sealed record LatencyResult(int Stations, int Calls, double CallsPerSecond, double P50, double P99)
{
    internal static LatencyResult Of(int stations, List<TimeSpan> times, TimeSpan duration)
    {
        times.Sort();
        return new LatencyResult(
            stations, times.Count, times.Count / duration.TotalSeconds, times[times.Count / 2].TotalMicroseconds, times[times.Count * 99 / 100].TotalMicroseconds);
    }
}
