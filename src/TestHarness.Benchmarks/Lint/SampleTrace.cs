using TestHarness.Ocpp.Traces;
using TestHarness.Ocpp.Wire;

namespace TestHarness.Benchmarks.Lint;

/// <summary>Makes traces of stations at work, without a fault in them.</summary>
internal static class SampleTrace
{
    private static readonly DateTimeOffset Start = new(2026, 3, 1, 6, 0, 0, TimeSpan.Zero);

    /// <summary>A trace of stations that all work side by side.</summary>
    /// <returns>Frames written.</returns>
    internal static long Write(string path, long frames, int stations)
    {
        using var writer = new TraceWriter(path);
        var append = Numbered(writer);
        var all = Enumerable.Range(1, stations).Select(number => new SampleStation(number, append)).ToList();
        var now = Start;
        long written;
        do
        {
            foreach (var station in all)
            {
                station.Next(now);
                now = now.AddMilliseconds(50);
            }

            written = all.Sum(station => station.Frames);
        }
        while (written < frames);
        Complain(writer);
        return written;
    }

    /// <summary>A trace of many stations, each of which connects, says a little, and goes.</summary>
    /// <returns>Frames written.</returns>
    internal static long WriteVisits(string path, int connections)
    {
        using var writer = new TraceWriter(path);
        var append = Numbered(writer);
        var now = Start;
        var frames = 0L;
        for (var number = 1; number <= connections; number++)
        {
            var station = new SampleStation(number, append);
            for (var i = 0; i < 4; i++)
                station.Next(now = now.AddMilliseconds(10));
            station.Disconnect(now);
            frames += station.Frames;
        }

        Complain(writer);
        return frames;
    }

    private static Action<WireRecord> Numbered(TraceWriter writer)
    {
        var number = 0L;
        return record => writer.Write(record with { Number = ++number });
    }

    private static void Complain(TraceWriter writer)
    {
        if (writer.StoppedBecause is { } reason)
            throw new IOException(reason);
    }
}
