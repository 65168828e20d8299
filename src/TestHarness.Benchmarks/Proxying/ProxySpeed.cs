using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace TestHarness.Benchmarks.Proxying;

/// <summary>
/// What <c>ocpp-harness proxy</c> adds to round trips, how many frames a second it judges, and what memory a station costs, beside no proxy at all and beside mitmproxy:
/// the whole command in its own process, with the same stations and the same CSMS in this one.
/// </summary>
internal static class ProxySpeed
{
    private const int Saturating = 50;

    internal static async Task RunAsync(ProxySpeedOptions options, TextWriter output)
    {
        var folder = Directory.CreateTempSubdirectory("proxy-speed-").FullName;
        try
        {
            using var csms = new LoadCsms();
            var load = await LoadAverageAsync();
            output.WriteLine($"{Environment.ProcessorCount} cores, load average at the start {load}");
            List<ProxyResult> results = [await MeasureAsync(Contestant.Direct(csms.Port), options)];
            Tell(output, results[0], null);
            results.Add(await MeasureAsync(await Contestant.HarnessAsync(csms.Port, folder), options));
            Tell(output, results[1], results[0]);
            if (await Contestant.MitmproxyAsync(csms.Port, folder) is { } mitmproxy)
            {
                results.Add(await MeasureAsync(mitmproxy, options));
                Tell(output, results[2], results[0]);
            }
            else
            {
                output.WriteLine("mitmproxy is not installed (Debian: apt-get install --no-install-recommends mitmproxy).");
            }

            if (options.Json is { } json)
                await File.WriteAllTextAsync(json, JsonSerializer.Serialize(new { cores = Environment.ProcessorCount, loadAverage = load, options.Rate, options.Seconds, results }, Report.Options));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<ProxyResult> MeasureAsync(Contestant contestant, ProxySpeedOptions options)
    {
        await using var running = contestant;
        var duration = TimeSpan.FromSeconds(options.Seconds);
        var frames = 0L;

        // What is compiled at first use must not count.
        using (var warming = await Load.ConnectAsync(contestant.Port, 5))
            frames += 2 * (5 + await warming.SaturateAsync(duration));
        var idle = contestant.Memory();
        var loaded = idle;
        List<LatencyResult> latencies = [];
        foreach (var stations in options.Stations)
        {
            using var load = await Load.ConnectAsync(contestant.Port, stations);
            latencies.Add(await load.LatencyAsync(options.Rate, duration));
            frames += 2 * (stations + latencies[^1].Calls);
            loaded = contestant.Memory();
        }

        using var saturating = await Load.ConnectAsync(contestant.Port, Saturating);
        frames += 2 * Saturating;
        using var recorded = contestant.OpenRecorded();
        if (recorded is not null)
            await recorded.UntilAsync(frames);
        var cpu = contestant.Cpu();
        var watch = Stopwatch.StartNew();
        var saturated = 2 * await saturating.SaturateAsync(duration);
        frames += saturated;

        // Until everything that still waits is judged and recorded.
        var idleSince = recorded is null ? TimeSpan.Zero : await recorded.UntilAsync(frames);
        var seconds = (watch.Elapsed - idleSince).TotalSeconds;
        var used = contestant.Cpu() - cpu;
        await contestant.EndAsync();
        recorded?.Read();
        return new ProxyResult(
            contestant.Name, latencies, idle, options.Stations[^1], loaded, Saturating, saturated / seconds, used.TotalMicroseconds / saturated,
            frames, recorded is null ? 0 : frames - recorded.Count);
    }

    private static async Task<string> LoadAverageAsync() =>
        File.Exists("/proc/loadavg") ? string.Join(' ', (await File.ReadAllTextAsync("/proc/loadavg")).Split(' ')[..3]) : "unknown";

    private static void Tell(TextWriter output, ProxyResult result, ProxyResult? direct)
    {
        output.WriteLine($"{result.Name}:");
        foreach (var (latency, i) in result.Latencies.Select((latency, i) => (latency, i)))
        {
            var added = direct is null ? "" : string.Create(CultureInfo.InvariantCulture, $"   added p50 {latency.P50 - direct.Latencies[i].P50,7:0} µs   p99 {latency.P99 - direct.Latencies[i].P99,7:0} µs");
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {latency.Stations,5} stations, {latency.CallsPerSecond,6:0} round trips/s: p50 {latency.P50,7:0} µs   p99 {latency.P99,7:0} µs{added}"));
        }

        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"  {result.SaturatedStations,5} stations without a pause: {result.FramesPerSecond:0} frames/s, {result.CpuMicrosecondsPerFrame:0.0} µs of processor time a frame, {result.Lost} of {result.Frames} frames not recorded"));
        if (direct is not null)
        {
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"  memory: {result.IdleBytes / 1048576.0:0} MiB before, {result.LoadedBytes / 1048576.0:0} MiB with {result.LoadedStations} stations: {(result.LoadedBytes - result.IdleBytes) / 1024.0 / result.LoadedStations:0} KiB a station"));
        }
    }
}
