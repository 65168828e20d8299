using FluentAssertions;
using NUnit.Framework;
using TestHarness.Ocpp;
using TestHarness.Ocpp.Traffic;
using TestHarness.Ocpp.Wire;

namespace TestHarness.Tests.Ocpp.Traffic;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class TrafficTallyTests : IDisposable
{
    private readonly WireLog _wire = new(keep: 4);
    private readonly TrafficTally _tally;

    public TrafficTallyTests() => _tally = new TrafficTally(_wire);

    public void Dispose() => _tally.Dispose();

    [Test]
    public void Counts_frames_and_findings_of_each_station()
    {
        _wire.Append(SampleTraffic.Event("CS1", ConnectionEventKind.UpgradeAccepted, Party.Csms));
        _wire.Append(SampleTraffic.Event("CS1", ConnectionEventKind.UpgradeAccepted, Party.Station, facts: ("subprotocol", "ocpp2.0.1")));
        _wire.Append(SampleTraffic.Heartbeat("CS1"));
        _wire.Append(SampleTraffic.Heartbeat("CS1", SampleTraffic.Violation));
        _wire.Append(SampleTraffic.Heartbeat("CS2"));

        var state = _tally.Snapshot();
        (state.Frames, state.Violations, state.Warnings, state.Connections, state.Connected).Should().Be((3, 1, 0, 1, 1));
        state.Stations.Should().BeEquivalentTo(new StationState[]
        {
            new("CS1", OcppVersion.V201, SampleTraffic.Noon, SampleTraffic.Noon, 1, 2, 1, 0),
            new("CS2", OcppVersion.V201, null, SampleTraffic.Noon, 0, 1, 0, 0),
        });
    }

    [Test]
    public void A_station_is_connected_until_its_last_connection_ends()
    {
        _wire.Append(SampleTraffic.Event("CS1", ConnectionEventKind.UpgradeAccepted, Party.Station, 1, ("subprotocol", "ocpp2.1")));
        _wire.Append(SampleTraffic.Event("CS1", ConnectionEventKind.UpgradeAccepted, Party.Station, 2, ("subprotocol", "ocpp2.1")));
        _wire.Append(SampleTraffic.Event("CS1", ConnectionEventKind.Disconnected, Party.Station, 1));
        _tally.Snapshot().Connected.Should().Be(1);
        _wire.Append(SampleTraffic.Event("CS1", ConnectionEventKind.Disconnected, Party.Station, 2));
        _tally.Snapshot().Connected.Should().Be(0);
    }

    [Test]
    public void Groups_findings_with_the_first_and_the_last_frame()
    {
        for (var i = 0; i < 5; i++)
            _wire.Append(SampleTraffic.Frame("CS1", Party.Station, $"[2,\"{i}\",\"Heartbeat\",{{}}]", "Heartbeat", null, i, SampleTraffic.Violation));

        var group = _tally.Snapshot().Findings.Should().ContainSingle().Which;
        group.Count.Should().Be(5);
        (group.First.Record, group.First.Frame).Should().Be((1, """[2,"0","Heartbeat",{}]"""));
        (group.Last.Record, group.Last.Frame, group.Last.At).Should().Be((5, """[2,"4","Heartbeat",{}]""", SampleTraffic.Noon.AddSeconds(4)));
    }

    [Test]
    public void Measures_the_time_from_a_CALL_to_its_answer()
    {
        var told = new List<(ActionKey, TimeSpan)>();
        _tally.Answered += (key, time) => told.Add((key, time));
        var call = _wire.Append(SampleTraffic.Frame("CS1", Party.Station, """[2,"1","Authorize",{}]""", "Authorize"));
        _wire.Append(SampleTraffic.Frame("CS1", Party.Csms, """[3,"1",{}]""", "Authorize", call.Number, 0.25));
        _wire.Append(SampleTraffic.Frame("CS1", Party.Csms, """[3,"1",{}]""", "Authorize", call.Number, 0.5));

        told.Should().ContainSingle("the second answer answers nothing that waits").Which.Item2.Should().Be(TimeSpan.FromSeconds(0.25));
        var answers = _tally.Snapshot().Actions.Single(action => action.Key.Sender == Party.Csms);
        (answers.Frames, answers.Answering.Count, answers.Answering.Longest).Should().Be((2, 1, TimeSpan.FromSeconds(0.25)));
    }

    [Test]
    public void Knows_since_when_the_CSMS_is_away_and_when_it_is_back()
    {
        _wire.Append(SampleTraffic.Event("CS1", ConnectionEventKind.Note, Party.Csms, 1, ("note", "..."), ("unreachable", "nobody listens")));
        _wire.Append(SampleTraffic.Event("CS1", ConnectionEventKind.Note, Party.Csms, 2, ("note", "..."), ("unreachable", "still nobody")));
        _tally.Snapshot().Outage.Should().Be(new CsmsOutage(SampleTraffic.Noon, 2, "still nobody"));

        _wire.Append(SampleTraffic.Event("CS1", ConnectionEventKind.UpgradeAccepted, Party.Csms, 3));
        var state = _tally.Snapshot();
        state.Outage.Should().BeNull();
        state.Refused.Should().Be(2);
    }

    [Test]
    public void Keeps_no_more_than_so_many_stations_findings_and_actions()
    {
        for (var i = 0; i < TrafficTally.MostStations + 10; i++)
            _wire.Append(SampleTraffic.Frame($"CS{i}", Party.Station, "[2,\"1\",\"Made\",{}]", $"Made{i}", null, i, SampleTraffic.Violation));

        var state = _tally.Snapshot();
        state.Stations.Should().HaveCount(TrafficTally.MostStations);
        state.ForgottenStations.Should().Be(10);
        state.Stations.Should().NotContain(station => station.Identity == "CS0", "it was not seen for longest");
        state.Actions.Should().ContainSingle().Which.Key.Action.Should().Be(ActionKey.Unknown);
        state.Findings.Count.Should().Be(5001, "all further stations share one group");
        state.Findings.Sum(group => group.Count).Should().Be(TrafficTally.MostStations + 10);
        state.Latest.Should().HaveCount(50);
        _wire.Snapshot().Count.Should().BeLessThan(8);
    }
}
