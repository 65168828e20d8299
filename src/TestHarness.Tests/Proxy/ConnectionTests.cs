using System.Net;
using System.Net.Sockets;
using System.Text;
using FluentAssertions;
using NUnit.Framework;
using TestHarness.Ocpp;
using TestHarness.Ocpp.Wire;
using TestHarness.Proxy;
using TestHarness.Tests.Transport;
using TestHarness.Transport.Activity;
using TestHarness.Transport.WebSockets;

namespace TestHarness.Tests.Proxy;

public sealed class ConnectionTests
{
    [Test]
    public async Task Shows_the_CSMS_the_identity_the_subprotocols_and_the_password_of_the_station()
    {
        await using var bench = await ProxyBench.StartAsync(
            options => options with { Upstream = options.Upstream with { Headers = new Dictionary<string, string> { ["X-Extra"] = "1" } } },
            static request => UpgradeDecision.Accept("ocpp2.0.1"));
        var (station, _) = await bench.ConnectAsync(bench.Client("RDAM%7C123") with
        {
            Subprotocols = ["ocpp2.1", "ocpp2.0.1"],
            Authorization = "Basic " + Convert.ToBase64String([.. "RDAM|123:"u8, 0xff, 0x00, 0x3a]),
            Headers = new Dictionary<string, string> { ["User-Agent"] = "station/1", ["X-Private"] = "no" },
        });

        var request = bench.LastRequest!;
        request.Path.Should().Be("/ocpp/RDAM%7C123");
        request.Identity.Should().Be("RDAM|123");
        request.Subprotocols.Should().Equal("ocpp2.1", "ocpp2.0.1");
        request.Credentials!.Password.ToArray().Should().Equal(0xff, 0x00, 0x3a);
        request.Headers.Should().Contain("User-Agent", "station/1").And.Contain("X-Extra", "1").And.NotContainKey("X-Private");
        station.Subprotocol.Should().Be("ocpp2.0.1", "the CSMS chose it");
    }

    [Test]
    public async Task Meets_stations_at_further_endpoints_with_connections_numbered_together()
    {
        await using var bench = await ProxyBench.StartAsync();
        await using var other = await ProxyBench.StartAsync();
        var second = await bench.Proxy.OpenAsync(new StationListener(), new Upstream { Address = new Uri(other.Proxy.Address, "/there") });
        await bench.ConnectAsync();
        await using var station = await OcppClient.ConnectAsync(bench.Client("CS2") with { Address = new Uri(second.Address, "/CS2") });

        bench.Proxy.Endpoints.Should().HaveCount(2);
        bench.Proxy.Connections.Select(connection => connection.StationIdentity).Should().BeEquivalentTo("CS1", "CS2");
        bench.Proxy.Connections.Select(connection => connection.ConnectionId).Should().OnlyHaveUniqueItems();
        (await bench.RecordAsync<ConnectionRecord>(record => record.Kind == ConnectionEventKind.TcpConnected && record.Leg == Party.Station && record.Fact("local") == second.Address.Authority)).Should().NotBeNull();

        second.RefuseConnections(true);
        var refused = async () => await OcppClient.ConnectAsync(bench.Client("CS3") with { Address = new Uri(second.Address, "/CS3") });
        await refused.Should().ThrowAsync<ConnectException>();
        await bench.ConnectAsync(bench.Client("CS4"));

        await bench.Proxy.CloseAsync(second);
        bench.Proxy.Endpoints.Should().ContainSingle();
        var closesFirst = () => bench.Proxy.CloseAsync(bench.Proxy.Endpoints[0]);
        await closesFirst.Should().ThrowAsync<ArgumentException>();
    }

    [Test]
    public async Task Records_both_legs_of_an_accepted_connection_without_the_password()
    {
        await using var bench = await ProxyBench.StartAsync();
        await bench.ConnectAsync(bench.Client() with { Credentials = new BasicCredentials("CS1", "secret-password"u8.ToArray()) });
        await bench.EventAsync(ConnectionEventKind.UpgradeAccepted, Party.Station);

        var records = bench.Wire.Snapshot().Cast<ConnectionRecord>().ToArray();
        records.Select(record => (record.Leg, record.Kind)).Should().Equal(
            (Party.Station, ConnectionEventKind.TcpConnected),
            (Party.Station, ConnectionEventKind.UpgradeRequested),
            (Party.Csms, ConnectionEventKind.TcpConnected),
            (Party.Csms, ConnectionEventKind.UpgradeRequested),
            (Party.Csms, ConnectionEventKind.UpgradeAccepted),
            (Party.Station, ConnectionEventKind.UpgradeAccepted));
        var asked = records[1];
        (asked.Fact("path"), asked.Fact("identity"), asked.Fact("subprotocols"), asked.Fact("authorization"), asked.Fact("username"), asked.Fact("passwordLength"))
            .Should().Be(("/CS1", "CS1", "ocpp2.0.1", "Basic", "CS1", "15"));
        asked.StationIdentity.Should().Be("CS1");
        records[5].Fact("subprotocol").Should().Be("ocpp2.0.1");
        records.SelectMany(record => record.Facts.Values).Should().NotContain(value => value.Contains("secret"));
    }

    [TestCase(401)]
    [TestCase(404)]
    [TestCase(503)]
    public async Task Refuses_the_station_as_the_CSMS_refused_it(int status)
    {
        await using var bench = await ProxyBench.StartAsync(decide: _ =>
            UpgradeDecision.Refuse(status, "no", new Dictionary<string, string> { ["WWW-Authenticate"] = "Basic realm=\"csms\"" }));
        var act = () => bench.ConnectAsync();
        var error = (await act.Should().ThrowAsync<ConnectException>()).Which;
        error.Failure.Should().Be(ConnectFailure.Refused);
        error.Status.Should().Be(status);
        error.Headers.Should().Contain("WWW-Authenticate", "Basic realm=\"csms\"");
        (await bench.EventAsync(ConnectionEventKind.UpgradeRefused, Party.Csms)).Fact("status").Should().Be($"{status}");
        (await bench.EventAsync(ConnectionEventKind.UpgradeRefused, Party.Station)).Fact("status").Should().Be($"{status}");
        await bench.EventAsync(ConnectionEventKind.Disconnected, Party.Station);
    }

    [Test]
    public async Task Completes_the_handshake_without_a_subprotocol_as_the_CSMS_did()
    {
        await using var bench = await ProxyBench.StartAsync(decide: static _ => UpgradeDecision.AcceptWithoutSubprotocol());
        var act = () => bench.ConnectAsync();
        (await act.Should().ThrowAsync<ConnectException>()).Which.Failure.Should().Be(ConnectFailure.Subprotocol);
        (await bench.EventAsync(ConnectionEventKind.UpgradeAccepted, Party.Station)).Fact("subprotocol").Should().BeNull();
    }

    [Test]
    public async Task Answers_502_and_notes_it_when_the_CSMS_cannot_be_reached()
    {
        await using var bench = await ProxyBench.StartAsync();
        await bench.StopCsmsAsync();
        var act = () => bench.ConnectAsync();
        (await act.Should().ThrowAsync<ConnectException>()).Which.Status.Should().Be(502);
        (await bench.EventAsync(ConnectionEventKind.Note, Party.Csms)).Fact("note").Should().StartWith("The CSMS cannot be reached");
        (await bench.EventAsync(ConnectionEventKind.UpgradeRefused, Party.Station)).Fact("status").Should().Be("502");
    }

    [Test]
    public async Task Records_a_request_that_is_no_upgrade()
    {
        await using var bench = await ProxyBench.StartAsync();
        using var http = new HttpClient();
        (await http.GetAsync($"http://{bench.Proxy.Address.Authority}/CS1")).StatusCode.Should().Be(HttpStatusCode.UpgradeRequired);
        var record = await bench.EventAsync(ConnectionEventKind.NotAnUpgrade, Party.Station);
        (record.Fact("method"), record.Fact("path"), record.Fact("status")).Should().Be(("GET", "/CS1", "426"));
    }

    [TestCase(1000, "done")]
    [TestCase(1001, null)]
    [TestCase(4000, "own")]
    [TestCase(1005, null)]
    public async Task Mirrors_the_station_s_close_code_and_the_CSMS_s_answer(int code, string? reason)
    {
        await using var bench = await ProxyBench.StartAsync();
        var (station, csms) = await bench.ConnectAsync();
        var closing = station.CloseAsync(code, reason);
        var close = await csms.NextAsync();
        (close.Kind, close.CloseCode, close.CloseReason).Should().Be((SocketMessageKind.Close, code, reason));
        await csms.CloseAsync(1000);
        await closing.WaitAsync(Wired.Patience);
        (await station.NextAsync()).CloseCode.Should().Be(1000);

        (await bench.EventAsync(ConnectionEventKind.CloseFrame, Party.Station)).Fact("code").Should().Be($"{code}");
        (await bench.EventAsync(ConnectionEventKind.CloseFrame, Party.Csms)).Fact("code").Should().Be("1000");
        (await bench.EventAsync(ConnectionEventKind.Disconnected, Party.Csms)).Fact("how").Should().Be("clean");
        (await bench.EventAsync(ConnectionEventKind.Disconnected, Party.Station)).Fact("how").Should().Be("clean");
        bench.Proxy.Connections.Should().BeEmpty();
    }

    [Test]
    public async Task Mirrors_the_CSMS_s_close()
    {
        await using var bench = await ProxyBench.StartAsync();
        var (station, csms) = await bench.ConnectAsync();
        var closing = csms.CloseAsync(1008, "policy");
        var close = await station.NextAsync();
        (close.Kind, close.CloseCode, close.CloseReason).Should().Be((SocketMessageKind.Close, 1008, "policy"));
        await station.CloseAsync(1008);
        await closing.WaitAsync(Wired.Patience);
        (await bench.EventAsync(ConnectionEventKind.Disconnected, Party.Station)).Origin.Should().Be(Party.Csms);
    }

    [Test]
    public async Task Mirrors_an_abort_of_either_side()
    {
        await using var bench = await ProxyBench.StartAsync();
        var (first, csmsOfFirst) = await bench.ConnectAsync();
        first.Abort();
        (await csmsOfFirst.NextAsync()).Kind.Should().Be(SocketMessageKind.Aborted);
        (await bench.EventAsync(ConnectionEventKind.Disconnected, Party.Csms)).Fact("how").Should().Be("aborted");

        var (second, csmsOfSecond) = await bench.ConnectAsync();
        csmsOfSecond.Abort();
        (await second.NextAsync()).Kind.Should().Be(SocketMessageKind.Aborted);
        var ended = await bench.RecordAsync<ConnectionRecord>(record => record is { Kind: ConnectionEventKind.Disconnected, ConnectionId: 2, Leg: Party.Station });
        (ended.Origin, ended.Fact("how")).Should().Be((Party.Csms, "aborted"));
    }

    [Test]
    public async Task Mirrors_pings_and_records_the_pongs_of_both_legs()
    {
        await using var bench = await ProxyBench.StartAsync();
        var (station, csms) = await bench.ConnectAsync();
        var atCsms = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        csms.ControlFrameReceived = (isPong, _) =>
        {
            if (!isPong)
                atCsms.TrySetResult();
        };
        var reading = Task.WhenAll(csms.ReceiveAsync(), station.ReceiveAsync());
        await station.PingAsync();
        await atCsms.Task.WaitAsync(Wired.Patience);
        (await bench.EventAsync(ConnectionEventKind.Ping, Party.Station)).Origin.Should().Be(Party.Station);
        (await bench.EventAsync(ConnectionEventKind.Pong, Party.Csms)).Origin.Should().Be(Party.Csms);
        station.Abort();
        await reading.WaitAsync(Wired.Patience);
    }

    [Test]
    public async Task Cuts_the_connections_of_one_station_on_both_legs()
    {
        await using var bench = await ProxyBench.StartAsync();
        var (one, csmsOfOne) = await bench.ConnectAsync(bench.Client("ONE"));
        var (two, csmsOfTwo) = await bench.ConnectAsync(bench.Client("TWO"));
        await bench.RecordAsync<ConnectionRecord>(record => record is { Kind: ConnectionEventKind.UpgradeAccepted, ConnectionId: 2, Leg: Party.Station });
        bench.Proxy.CutStation("NOBODY").Should().BeFalse();
        bench.Proxy.CutStation("ONE").Should().BeTrue();
        (await one.NextAsync()).Kind.Should().Be(SocketMessageKind.Aborted);
        (await csmsOfOne.NextAsync()).Kind.Should().Be(SocketMessageKind.Aborted);
        await two.SendTextAsync("""[2,"1","Heartbeat",{}]""");
        (await csmsOfTwo.NextAsync()).Text().Should().Contain("Heartbeat");
        bench.Proxy.Connections.Should().ContainSingle().Which.StationIdentity.Should().Be("TWO");
    }

    [Test]
    public async Task Drops_new_connections_while_the_network_is_down()
    {
        var tracker = new WorkTracker();
        await using var bench = await ProxyBench.StartAsync(tracker: tracker);
        bench.Proxy.RefuseConnections(true);
        var act = () => bench.ConnectAsync();
        (await act.Should().ThrowAsync<ConnectException>()).Which.Status.Should().BeNull("no HTTP answer came");
        bench.LastRequest.Should().BeNull();
        await bench.EventAsync(ConnectionEventKind.Disconnected, Party.Station);
        await tracker.WhenIdleAsync().WaitAsync(Wired.Patience);

        bench.Proxy.RefuseConnections(false);
        await bench.ConnectAsync();
        bench.Wire.Snapshot().OfType<ConnectionRecord>().Where(record => record.Kind == ConnectionEventKind.Note).Should().HaveCount(2);
        await tracker.WhenIdleAsync().WaitAsync(Wired.Patience);
    }

    [Test]
    public async Task Comes_to_rest_after_everything_a_connection_can_do()
    {
        var tracker = new WorkTracker();
        await using var bench = await ProxyBench.StartAsync(tracker: tracker);
        var (station, csms) = await bench.ConnectAsync();
        await tracker.WhenIdleAsync().WaitAsync(Wired.Patience);
        await station.SendTextAsync("""[2,"1","Heartbeat",{}]""");
        await csms.NextAsync();
        csms.MessageHandled();
        await tracker.WhenIdleAsync().WaitAsync(Wired.Patience);
        station.Abort();
        await csms.NextAsync();
        tracker.IsIdle.Should().BeFalse("the connection is being torn down");
        await station.DisposeAsync();
        await bench.StopCsmsAsync();
        await tracker.WhenIdleAsync().WaitAsync(Wired.Patience);
        bench.Wire.Snapshot().OfType<ConnectionRecord>().Count(record => record.Kind == ConnectionEventKind.Disconnected).Should().Be(2);
    }

    [Test]
    public async Task A_station_that_gives_up_while_the_CSMS_decides_leaves_nothing_open()
    {
        var decide = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var asked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var bench = await ProxyBench.StartAsync(decide: request =>
        {
            asked.TrySetResult();
            decide.Task.Wait(Wired.Patience);
            return UpgradeDecision.Accept(request.Subprotocols[0]);
        });
        using (var tcp = new TcpClient())
        {
            await tcp.ConnectAsync(IPAddress.Loopback, bench.Proxy.Port);
            await tcp.GetStream().WriteAsync(Encoding.ASCII.GetBytes(
                "GET /CS1 HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AQIDBAUGBwgJCgsMDQ4PEA==\r\nSec-WebSocket-Protocol: ocpp2.0.1\r\n\r\n"));
            await asked.Task.WaitAsync(Wired.Patience);
        }

        (await bench.EventAsync(ConnectionEventKind.Disconnected, Party.Station)).Fact("how").Should().Be("aborted");
        decide.SetResult();
        bench.Proxy.Connections.Should().BeEmpty();
    }
}
