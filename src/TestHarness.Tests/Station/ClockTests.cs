using FluentAssertions;
using NUnit.Framework;
using TestHarness.Ocpp.Messages;

namespace TestHarness.Tests.Station;

/// <summary>The offset of local time and its announced transition (Part 2, clock related variables).</summary>
[TestFixture]
public sealed class ClockTests
{
    [Test]
    public async Task Takes_the_announced_offset_at_its_date_and_not_before()
    {
        await using var bench = await StationBench.BootedAsync();
        await bench.SetAsync("ClockCtrlr", "TimeOffset", "+01:00");
        await bench.SetAsync("ClockCtrlr", "NextTimeOffsetTransitionDateTime", Rfc3339.Format(bench.Now.AddDays(2)));
        await bench.SetAsync("ClockCtrlr", "TimeOffset", "+02:00", "NextTransition");

        await bench.PassAsync(TimeSpan.FromDays(2) - TimeSpan.FromMinutes(1));
        (await OffsetAsync(bench)).Should().Be("+01:00");
        await bench.PassAsync(TimeSpan.FromMinutes(2));
        (await OffsetAsync(bench)).Should().Be("+02:00");
    }

    [Test]
    public async Task Takes_an_offset_whose_date_passed_without_power()
    {
        await using var bench = await StationBench.BootedAsync();
        await bench.SetAsync("ClockCtrlr", "NextTimeOffsetTransitionDateTime", Rfc3339.Format(bench.Now.AddHours(1)));
        await bench.SetAsync("ClockCtrlr", "TimeOffset", "-05:00", "NextTransition");
        await bench.Station.PowerOffAsync();
        await bench.PassAsync(TimeSpan.FromHours(2));
        await bench.Station.PowerOnAsync();
        await bench.NextAsync("BootNotification");

        (await OffsetAsync(bench)).Should().Be("-05:00");
    }

    private static async Task<string?> OffsetAsync(StationBench bench) =>
        (await bench.Station.ReadStateAsync()).Variables["ClockCtrlr.TimeOffset"];
}
