using System.Globalization;

namespace TestHarness.Benchmarks.Lint;

/// <summary>One run of lint.</summary>
/// <param name="Seconds">From the start of the process to its end.</param>
/// <param name="CpuSeconds">Processor time on all cores together.</param>
/// <param name="PeakBytes">The most memory that it had resident.</param>
internal sealed record LintRound(double Seconds, double CpuSeconds, long PeakBytes)
{
    internal string Text(long frames) => string.Create(
        CultureInfo.InvariantCulture,
        $"{frames / Seconds,9:0} frames/s   {Seconds:0.00} s   CPU {CpuSeconds:0.00} s ({CpuSeconds / frames * 1e6:0.00} us a frame)   peak {PeakBytes / 1048576.0:0.0} MiB");
}
