using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace TestHarness.Benchmarks.Lint;

/// <summary>
/// Frames per second and peak memory of <c>ocpp-harness lint</c>, run as its users run it: the whole command in its own process, start included, on a trace file.
/// </summary>
internal static class LintSpeed
{
    /// <summary>Makes a trace and measures.</summary>
    internal static async Task<int> RunAsync(LintSpeedOptions options, TextWriter output)
    {
        var path = options.Keep ?? Path.Combine(Path.GetTempPath(), $"ocpp-lint-{Guid.NewGuid():N}.jsonl");
        File.Delete(path);
        try
        {
            var frames = options.Connections > 0 ? SampleTrace.WriteVisits(path, options.Connections) : SampleTrace.Write(path, options.Frames, options.Stations);
            var size = new FileInfo(path).Length;
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{frames} frames, {size / 1048576.0:0.0} MiB, {size / (double)frames:0} bytes a frame, {(options.Connections > 0 ? $"{options.Connections} connections one after the other" : $"{options.Stations} stations side by side")}, {Environment.ProcessorCount} cores"));
            if (options.Rounds == 0)
                return 0;
            List<LintRound> rounds = [];
            for (var round = 0; round < options.Rounds; round++)
            {
                rounds.Add(await MeasureAsync(path));
                output.WriteLine(rounds[^1].Text(frames));
            }

            var median = rounds.OrderBy(round => round.Seconds).ElementAt(rounds.Count / 2);
            output.WriteLine($"median: {median.Text(frames)}");
            if (options.Json is { } json)
            {
                await File.WriteAllTextAsync(json, JsonSerializer.Serialize(
                    new { frames, bytes = size, cores = Environment.ProcessorCount, median, framesPerSecond = frames / median.Seconds, rounds },
                    Report.Options));
            }

            return 0;
        }
        finally
        {
            if (options.Keep is null)
                File.Delete(path);
        }
    }

    private static async Task<LintRound> MeasureAsync(string trace)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "ocpp-harness.dll"), "lint", trace]) { RedirectStandardOutput = true };
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var use = Task.Run(() => UseAsync(process));
        var text = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        watch.Stop();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"The trace has no fault, but lint ended with {process.ExitCode}: {text}");
        var (peak, cpu) = await use;
        return new LintRound(watch.Elapsed.TotalSeconds, cpu.TotalSeconds, peak);
    }

    // The system tells both only while the process lives, so it is asked again and again; neither ever falls.
    private static async Task<(long Peak, TimeSpan Cpu)> UseAsync(Process process)
    {
        var peak = 0L;
        var cpu = TimeSpan.Zero;
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(10));
        try
        {
            while (!process.HasExited)
            {
                process.Refresh();
                (peak, cpu) = (Math.Max(peak, process.PeakWorkingSet64), process.TotalProcessorTime);
                await timer.WaitForNextTickAsync();
            }
        }
        catch (InvalidOperationException)
        {
            // It ended in between.
        }

        return (peak, cpu);
    }
}
