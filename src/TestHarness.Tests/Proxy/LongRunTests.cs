using System.Net;
using System.Text.RegularExpressions;
using FluentAssertions;
using NUnit.Framework;
using TestHarness.Ocpp.Traffic;
using TestHarness.Ocpp.Wire;
using TestHarness.Proxy;
using TestHarness.Proxy.Metrics;
using TestHarness.Tests.Transport;
using TestHarness.Transport.WebSockets;

namespace TestHarness.Tests.Proxy;

/// <summary>A proxy that runs for long between systems that come and go.</summary>
public sealed class LongRunTests
{
    private const string Heartbeat = """[2,"1","Heartbeat",{}]""";

    [Test]
    public async Task Refuses_stations_while_the_CSMS_is_away_and_lets_them_in_when_it_is_back()
    {
        var application = new AcceptingApplication();
        var csms = await Wired.ListenAsync(application);
        await using var proxy = new OcppProxy(new ProxyOptions { Upstream = new Upstream { Address = new Uri(csms.Address, "/ocpp") } });
        using var tally = new TrafficTally(proxy.Wire);
        await proxy.StartAsync();
        var client = new ClientOptions { Address = new Uri(proxy.Address, "/CS1"), Subprotocols = ["ocpp2.0.1"] };
        await using (var station = await OcppClient.ConnectAsync(client))
        {
            await csms.DisposeAsync();
            (await station.NextAsync()).Kind.Should().BeOneOf([SocketMessageKind.Close, SocketMessageKind.Aborted], "the station must know, so that it connects again");
        }

        var refused = await FluentActions.Awaiting(() => OcppClient.ConnectAsync(client)).Should().ThrowAsync<ConnectException>();
        refused.Which.Status.Should().Be(502);
        await proxy.DrainAsync();
        tally.Snapshot().Outage!.Refused.Should().Be(1);

        await using var back = await Wired.ListenAsync(application, options: new ServerOptions { Port = csms.Port });
        await using (await OcppClient.ConnectAsync(client))
            await proxy.DrainAsync();
        var state = tally.Snapshot();
        (state.Outage, state.Refused, state.Connections).Should().Be((null, 1, 2));
        await proxy.DisposeAsync();
    }

    [Test]
    public async Task Waits_for_the_recording_when_too_much_is_not_judged_yet_and_loses_nothing()
    {
        using var gate = new ManualResetEventSlim();
        await using var bench = await ProxyBench.StartAsync(options => options with { MostBacklog = 2000 });
        using var slow = bench.Wire.Observe(_ => gate.Wait());
        var (station, csms) = await bench.ConnectAsync();
        for (var i = 0; i < 50; i++)
            await station.SendTextAsync($"[2,\"{i}\",\"Heartbeat\",{{}}]");
        for (var i = 0; bench.Proxy.Backlog <= 2000; i++)
            (await csms.NextAsync()).Text().Should().Contain($"\"{i}\"");
        bench.Proxy.Backlog.Should().BeLessThan(4000, "the relay waits");

        gate.Set();
        await station.SendTextAsync("""[2,"last","Heartbeat",{}]""");
        await bench.FrameAsync("""[2,"last","Heartbeat",{}]""");
        await bench.Proxy.DrainAsync();
        bench.Wire.Snapshot().OfType<FrameRecord>().Should().HaveCount(51);
        bench.Proxy.Backlog.Should().Be(0);
    }

    [Test]
    public async Task Leaves_out_findings_that_are_not_wanted()
    {
        await using var bench = await ProxyBench.StartAsync(options => options with { IsWanted = (station, finding) => station == "CS1" && finding.RequirementId.StartsWith("SCHEMA", StringComparison.Ordinal) });
        var (station, _) = await bench.ConnectAsync();
        const string Wrong = """[2,"1","BootNotification",{}]""";
        await station.SendTextAsync(Wrong);
        (await bench.FrameAsync(Wrong)).Findings.Should().NotBeEmpty().And.OnlyContain(finding => finding.RequirementId.StartsWith("SCHEMA", StringComparison.Ordinal));
        await station.SendTextAsync("nonsense");
        (await bench.FrameAsync("nonsense")).Findings.Should().BeEmpty();
    }

    [Test]
    public async Task Serves_metrics_that_Prometheus_reads()
    {
        var wire = new WireLog(keep: 10);
        using var tally = new TrafficTally(wire);
        using var meter = new ProxyMeter(tally, null, () => 7, new ManualTime());
        await using var host = await MetricsHost.StartAsync(new IPEndPoint(IPAddress.Loopback, 0), meter);
        await using var bench = await ProxyBench.StartAsync(options => options with { Wire = wire, Relayed = meter.Relayed });
        var (station, csms) = await bench.ConnectAsync();
        await station.SendTextAsync(Heartbeat);
        await csms.NextAsync();
        await csms.SendTextAsync("""[3,"1",{}]""");
        await station.NextAsync();
        await bench.FrameAsync("""[3,"1",{}]""");
        await bench.Proxy.DrainAsync();

        using var http = new HttpClient();
        using var fresh = new ProxyMeter(tally, null, () => 7);
        var text = await http.GetStringAsync(host.Address);
        text.Split('\n').Where(line => line.Length > 0).Should().OnlyContain(line => line.StartsWith("# ", StringComparison.Ordinal) || Regex.IsMatch(line, "^[a-z_]+(\\{[^}]*\\})? [0-9.eE+-]+$"));
        text.Should().Contain("# TYPE ocpp_proxy_answer_duration_seconds histogram")
            .And.Contain("""ocpp_proxy_answer_duration_seconds_count{side="csms",action="Heartbeat"} 1""")
            .And.Contain("""ocpp_proxy_relay_duration_seconds_bucket{side="station",le="+Inf"} 1""")
            .And.Contain("ocpp_proxy_backlog_bytes 7");
        using var other = new PrometheusExporter(fresh.Meter);
        other.Write().Should().Contain("""ocpp_proxy_frames_total{side="station",action="Heartbeat",type="CALL"} 1""")
            .And.Contain("""ocpp_proxy_traffic_bytes_total{side="station"} 22""")
            .And.Contain("""ocpp_proxy_findings_total{side="csms",severity="violation",layer="schema",rule="SCHEMA HeartbeatResponse"} 1""")
            .And.Contain("ocpp_proxy_stations_connected 1");
        (await http.GetAsync(new Uri(host.Address, "/"))).StatusCode.Should().Be(HttpStatusCode.NotFound);
    }

    private sealed class AcceptingApplication : IServerApplication
    {
        public Task<UpgradeDecision> DecideAsync(UpgradeRequest request, CancellationToken cancellation) => Task.FromResult(UpgradeDecision.Accept("ocpp2.0.1"));

        public async Task ServeAsync(UpgradeRequest request, IOcppSocket socket, CancellationToken cancellation)
        {
            while ((await socket.ReceiveAsync(cancellation)).Kind is SocketMessageKind.Text)
                socket.MessageHandled();
        }
    }
}
