using System.Collections.Concurrent;
using System.Diagnostics;

namespace TestHarness.Benchmarks.Proxying;

/// <summary>Stations side by side behind one port.</summary>
internal sealed class Load : IDisposable
{
    private static int numbers;

    private readonly List<LoadStation> _stations;

    private Load(List<LoadStation> stations) => _stations = stations;

    internal static async Task<Load> ConnectAsync(int port, int stations)
    {
        List<LoadStation> connected = [];
        for (var i = 0; i < stations; i++)
            connected.Add(await LoadStation.ConnectAsync(port, ++numbers));
        return new Load(connected);
    }

    /// <summary>One station calls without a pause; several share so many CALLs a second, each when it is its turn.</summary>
    internal async Task<LatencyResult> LatencyAsync(int rate, TimeSpan duration)
    {
        var times = new ConcurrentQueue<TimeSpan>();
        var watch = Stopwatch.StartNew();
        if (_stations.Count == 1)
        {
            while (watch.Elapsed < duration)
                times.Enqueue(await _stations[0].CallAsync());
            return LatencyResult.Of(1, [.. times], watch.Elapsed);
        }

        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(1));
        var calls = new List<Task>();
        while (watch.Elapsed < duration && await timer.WaitForNextTickAsync())
        {
            for (var due = (int)(watch.Elapsed.TotalSeconds * rate); calls.Count < due;)
                calls.Add(_stations[calls.Count % _stations.Count].CallUnlessBusyAsync(times.Enqueue));
        }

        await Task.WhenAll(calls);
        return LatencyResult.Of(_stations.Count, [.. times], watch.Elapsed);
    }

    /// <summary>Every station calls without a pause.</summary>
    /// <returns>How many CALLs were answered.</returns>
    internal async Task<long> SaturateAsync(TimeSpan duration)
    {
        var watch = Stopwatch.StartNew();
        var calls = await Task.WhenAll(_stations.Select(station => Task.Run(async () =>
        {
            var count = 0L;
            for (; watch.Elapsed < duration; count++)
                await station.CallAsync();
            return count;
        })));
        return calls.Sum();
    }

    /// <inheritdoc />
    public void Dispose() => _stations.ForEach(station => station.Dispose());
}
