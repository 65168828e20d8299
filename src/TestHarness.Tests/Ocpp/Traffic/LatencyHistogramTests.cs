using FluentAssertions;
using NUnit.Framework;
using TestHarness.Ocpp.Traffic;

namespace TestHarness.Tests.Ocpp.Traffic;

public sealed class LatencyHistogramTests
{
    [Test]
    public void Quantiles_are_right_to_an_eighth()
    {
        var times = new LatencyHistogram();
        for (var micros = 1; micros <= 100_000; micros++)
            times.Add(TimeSpan.FromMicroseconds(micros));

        var summary = times.Summarize();
        summary.Count.Should().Be(100_000);
        summary.Median.TotalMicroseconds.Should().BeInRange(50_000, 50_000 * 1.125);
        summary.P99.TotalMicroseconds.Should().BeInRange(99_000, 100_000);
        summary.Longest.Should().Be(TimeSpan.FromMicroseconds(100_000));
        summary.Mean.TotalMicroseconds.Should().BeApproximately(50_000.5, 1);
    }

    [Test]
    public void Takes_what_no_clock_should_give()
    {
        var times = new LatencyHistogram();
        times.Summarize().Median.Should().Be(TimeSpan.Zero);
        times.Add(TimeSpan.FromSeconds(-1));
        times.Add(TimeSpan.MaxValue);
        times.Summarize().Longest.Should().Be(TimeSpan.MaxValue);
        times.Quantile(0.5).Should().Be(TimeSpan.Zero);
    }
}
