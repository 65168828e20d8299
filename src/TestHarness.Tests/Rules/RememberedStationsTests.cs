using FluentAssertions;
using NUnit.Framework;
using TestHarness.Ocpp;
using TestHarness.Ocpp.Framing;
using TestHarness.Ocpp.Wire;
using TestHarness.Rules;

namespace TestHarness.Tests.Rules;

public sealed class RememberedStationsTests
{
    [Test]
    public void The_station_not_seen_for_longest_is_concluded_and_forgotten()
    {
        var rules = new RuleSet(static () => new Counting());
        var forgotten = new List<StationConclusion>();
        rules.StationForgotten += forgotten.Add;
        for (var i = 0; i < RuleSet.MostStations; i++)
            rules.Look(Call($"CS{i}", i + 1));
        rules.Look(Call("CS0", 100_000));
        forgotten.Should().BeEmpty();

        rules.Look(Call("one more", 100_001));
        forgotten.Should().ContainSingle().Which.Should().BeEquivalentTo(new { StationIdentity = "CS1", LastRecord = 2L });
        forgotten[0].Findings.Should().ContainSingle().Which.Message.Should().Be("1 seen");
        var left = rules.ConcludeStations();
        left.Should().HaveCount(RuleSet.MostStations);
        left[^2].Should().BeEquivalentTo(new { StationIdentity = "CS0", LastRecord = 100_000L });
        left[^2].Findings.Should().ContainSingle().Which.Message.Should().Be("2 seen");
        left[^1].StationIdentity.Should().Be("one more");
    }

    [Test]
    public void Memory_does_not_grow_with_connections_that_came_and_went()
    {
        var inspector = new WireInspector(RuleSet.All, new FramingOptions());
        Visit(inspector, 0, RuleSet.MostStations);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        Visit(inspector, RuleSet.MostStations, 3 * RuleSet.MostStations);
        (GC.GetTotalMemory(forceFullCollection: true) - before).Should().BeLessThan(before / 4);
    }

    [Test]
    public void A_connection_without_an_end_is_forgotten_too()
    {
        var inspector = new WireInspector(RuleSet.None, new FramingOptions());
        var first = Call("CS", 1) with { ConnectionId = 0 };
        inspector.Delivered(inspector.Inspect(first), first.Frame, first.Timestamp);
        for (var i = 1; i <= WireInspector.MostConnections; i++)
            inspector.Inspect(Call("CS", 1, $"id{i}") with { ConnectionId = i });
        var answer = Call("CS", 1) with { ConnectionId = 0, Sender = Party.Csms, Frame = Frame.CallResult("id", "{}"u8) };
        inspector.Inspect(answer with { Frame = Frame.CallResult("before", "{}"u8) }).Findings.Should().BeEmpty("it may answer a CALL from before anybody looked");
        inspector.Inspect(answer).Findings.Should().Contain(finding => finding.Message.Contains("answers no CALL", StringComparison.Ordinal));
    }

    private static void Visit(WireInspector inspector, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            var call = inspector.Inspect(Call($"CS{i}", 0) with { ConnectionId = i });
            inspector.Delivered(call, call.Frame, call.Timestamp);
            inspector.Inspect(new ConnectionRecord { Timestamp = call.Timestamp, ConnectionId = i, StationIdentity = call.StationIdentity, Kind = ConnectionEventKind.Disconnected, Leg = Party.Station, Origin = Party.Station });
        }
    }

    private static FrameRecord Call(string station, long number, string id = "id") => new()
    {
        Number = number,
        Timestamp = DateTimeOffset.UnixEpoch,
        ConnectionId = 1,
        StationIdentity = station,
        Sender = Party.Station,
        Version = OcppVersion.V201,
        Frame = Frame.Call(id, "Heartbeat", "{}"u8),
    };

    private sealed class Counting() : WireRule(new RuleCard("counting", "tests", Party.Station, RuleCard.Every, "Is for tests.", new Requirement("counting", "Is counted.")))
    {
        private int _count;

        public override void Look(Observation seen) => _count++;

        public override void Conclude(IFindingSink findings) => findings.Report(Breach("counting", $"{_count} seen"));
    }
}
