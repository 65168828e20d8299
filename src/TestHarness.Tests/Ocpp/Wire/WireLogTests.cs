using FluentAssertions;
using NUnit.Framework;
using TestHarness.Ocpp.Wire;
using TestHarness.Tests.Ocpp.Traffic;

namespace TestHarness.Tests.Ocpp.Wire;

public sealed class WireLogTests
{
    [Test]
    public void Keeps_only_the_last_records_when_asked_to_and_numbers_go_on()
    {
        var wire = new WireLog(keep: 10);
        for (var i = 1; i <= 1000; i++)
        {
            wire.Append(SampleTraffic.Heartbeat("CS1")).Number.Should().Be(i);
            wire.Snapshot().Count.Should().BeInRange(Math.Min(i, 10), 19);
        }

        wire.Count.Should().Be(1000);
        wire.Since(995).Select(record => record.Number).Should().Equal(996, 997, 998, 999, 1000);
        wire.Since(0)[^1].Number.Should().Be(1000);
        wire.Since(1000).Should().BeEmpty();
    }

    [Test]
    public void Keeps_all_otherwise()
    {
        var wire = new WireLog();
        for (var i = 0; i < 1000; i++)
            wire.Append(SampleTraffic.Heartbeat("CS1"));
        wire.Since(0).Should().HaveCount(1000);
    }
}
