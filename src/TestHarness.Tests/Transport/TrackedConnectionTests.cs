using FluentAssertions;
using NUnit.Framework;
using TestHarness.Transport.Activity;
using TestHarness.Transport.WebSockets;

namespace TestHarness.Tests.Transport;

/// <summary>
/// A virtual clock jumps whenever the tracker is idle. Both ends here live in serial contexts, as a station and a CSMS do, and count what they have seen:
/// when the tracker says that it is idle, everything that was set off must have been seen at both ends, and it must say so every time.
/// </summary>
[TestFixture]
[CancelAfter(120_000)]
public sealed class TrackedConnectionTests
{
    private const int Rounds = 150;

    [Test]
    public async Task Idle_means_that_every_message_was_answered()
    {
        await using var bench = await TrackedBench.StartAsync();
        var station = await bench.ConnectAsync();
        for (var round = 1; round <= Rounds; round++)
        {
            bench.Send(station, 3);
            await bench.RestAsync();

            station.Answers.Should().Be(3 * round);
        }

        await bench.CloseAsync(station);
        bench.Seen(ended: 1);
    }

    [TestCase(Ending.ByStation)]
    [TestCase(Ending.ByCsms)]
    [TestCase(Ending.ByBoth)]
    [TestCase(Ending.CutByStation)]
    [TestCase(Ending.CutByCsms)]
    [TestCase(Ending.CutByBoth)]
    [TestCase(Ending.StationDisposes)]
    [TestCase(Ending.CsmsLeaves)]
    [TestCase(Ending.ClosedByStationCutByCsms)]
    public async Task Idle_means_that_both_ends_have_seen_the_end(Ending ending)
    {
        await using var bench = await TrackedBench.StartAsync();
        for (var round = 1; round <= Rounds; round++)
        {
            var station = await bench.ConnectAsync();
            bench.Csms.Should().HaveCount(1, "the CSMS knows the station once all is at rest");
            if (round % 2 == 0)
                bench.Send(station, 2);
            if (round % 3 == 0)
                await bench.RestAsync();
            bench.End(station, ending);
            await bench.RestAsync();

            bench.Csms.Should().BeEmpty();
            bench.Seen(ended: round);
        }
    }

    [TestCase(404)]
    [TestCase(101)]
    public async Task Idle_means_that_a_refusal_is_over_at_both_ends(int status)
    {
        await using var bench = await TrackedBench.StartAsync(_ => status == 101 ? UpgradeDecision.AcceptWithoutSubprotocol() : UpgradeDecision.Refuse(status, "no"));
        for (var round = 1; round <= Rounds; round++)
        {
            bench.TryConnect();
            await bench.RestAsync();

            bench.Failures.Should().Be(round);
            bench.Closed.Should().Be(round);
        }
    }

    [Test]
    public async Task A_decision_that_takes_time_is_not_idle()
    {
        var decide = new TaskCompletionSource<UpgradeDecision>();
        var tracker = new WorkTracker();
        await using var server = await Wired.ListenAsync(new SlowApplication(decide.Task), options: new ServerOptions { Tracker = tracker });
        var connecting = OcppClient.ConnectAsync(Wired.To(server) with { Tracker = tracker });

        var idle = tracker.WhenIdleAsync();
        idle.IsCompleted.Should().BeFalse();
        decide.SetResult(UpgradeDecision.Accept("ocpp2.0.1"));
        await using var client = await connecting;
        await idle.WaitAsync(Wired.Patience);
    }

    [Test]
    public async Task A_refused_tcp_connection_leaves_nothing_behind()
    {
        await using var bench = await TrackedBench.StartAsync();
        await bench.StopServerAsync();
        for (var round = 1; round <= Rounds; round++)
        {
            bench.TryConnect();
            await bench.RestAsync();
            bench.Failures.Should().Be(round);
        }
    }

    [Test]
    public async Task A_connection_attempt_that_is_given_up_leaves_nothing_behind()
    {
        await using var bench = await TrackedBench.StartAsync();
        for (var round = 1; round <= Rounds; round++)
        {
            bench.TryConnect(giveUpAfter: TimeSpan.FromMicroseconds(round * 10));
            await bench.RestAsync();
            await bench.CloseAllAsync();
            bench.Csms.Should().BeEmpty();
        }
    }

    [Test]
    public async Task A_server_that_stops_while_stations_connect_leaves_nothing_behind()
    {
        for (var round = 1; round <= 20; round++)
        {
            await using var bench = await TrackedBench.StartAsync();
            for (var i = 0; i < 5; i++)
                bench.TryConnect();
            await bench.StopServerAsync();
            await bench.RestAsync();

            bench.Csms.Should().BeEmpty();
        }
    }

    [Test]
    public async Task A_ping_is_under_way_until_its_pong_is_back()
    {
        var time = new ManualTime();
        await using var bench = await TrackedBench.StartAsync();
        var station = await bench.ConnectAsync(options => options with { PingInterval = TimeSpan.FromSeconds(1), Time = time });
        for (var round = 1; round <= Rounds; round++)
        {
            time.Advance(TimeSpan.FromSeconds(1));
            await bench.RestAsync();

            station.Pongs.Should().Be(round);
        }

        await bench.CloseAsync(station);
    }

    [Test]
    public void A_connection_is_not_at_rest_before_both_ends_are_open()
    {
        var tracker = new WorkTracker();
        tracker.LinkOpened("1>2", LinkEnd.Client);
        tracker.IsIdle.Should().BeFalse();
        tracker.Describe().Should().Contain("1>2 (client open, server not open yet");
        tracker.LinkOpened("1>2", LinkEnd.Server);
        tracker.IsIdle.Should().BeTrue();
        tracker.LinkEnding("1>2");
        tracker.LinkClosed("1>2", LinkEnd.Client);
        tracker.IsIdle.Should().BeFalse();
        tracker.LinkClosed("1>2", LinkEnd.Server);
        tracker.IsIdle.Should().BeTrue();
    }

    [Test]
    public void A_connection_that_the_server_never_accepted_ends_with_its_listener()
    {
        var tracker = new WorkTracker();
        tracker.LinkOpened("1>2", LinkEnd.Client);
        tracker.ListenerClosed(2);
        tracker.IsIdle.Should().BeFalse("the client still has to see it");
        tracker.LinkClosed("1>2", LinkEnd.Client);
        tracker.IsIdle.Should().BeTrue();
    }

    private sealed class SlowApplication(Task<UpgradeDecision> decision) : IServerApplication
    {
        public Task<UpgradeDecision> DecideAsync(UpgradeRequest request, CancellationToken cancellation) => decision;

        public Task ServeAsync(UpgradeRequest request, IOcppSocket socket, CancellationToken cancellation) => ScriptedApplication.EchoAsync(socket);
    }
}
