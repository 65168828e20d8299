using System.Net;
using System.Net.Sockets;
using System.Text;
using FluentAssertions;
using NUnit.Framework;
using TestHarness.Transport.WebSockets;

namespace TestHarness.Tests.Transport;

[TestFixture]
public sealed class ConnectionTests
{
    [Test]
    public async Task Carries_text_both_ways_as_the_bytes_that_were_sent()
    {
        await using var server = await Wired.ListenAsync(new ScriptedApplication());
        await using var client = await Wired.ConnectAsync(server);

        await client.SendTextAsync("[2,\"1\",\"Heartbeat\",{}]");
        var answer = await client.NextAsync();

        answer.Kind.Should().Be(SocketMessageKind.Text);
        answer.Text().Should().Be("[2,\"1\",\"Heartbeat\",{}]");
    }

    [Test]
    public async Task Takes_the_identity_from_the_last_segment_of_the_path()
    {
        UpgradeRequest? seen = null;
        await using var server = await Wired.ListenAsync(new ScriptedApplication
        {
            Decide = request =>
            {
                seen = request;
                return UpgradeDecision.Accept("ocpp2.0.1");
            },
        });
        await using var client = await OcppClient.ConnectAsync(Wired.To(server, "/webServices/ocpp/RDAM%20123") with
        {
            Credentials = new BasicCredentials("RDAM 123", "päss:word"u8.ToArray()),
            Headers = new Dictionary<string, string> { ["User-Agent"] = "harness" },
        });

        seen!.Path.Should().Be("/webServices/ocpp/RDAM%20123");
        seen.Identity.Should().Be("RDAM 123");
        seen.Subprotocols.Should().Equal("ocpp2.0.1");
        seen.Credentials!.Username.Should().Be("RDAM 123");
        Encoding.UTF8.GetString(seen.Credentials.Password.Span).Should().Be("päss:word");
        seen.Headers["user-agent"].Should().Be("harness");
        seen.Tls.Should().BeNull();
    }

    [Test]
    public async Task Agrees_on_what_the_station_prefers()
    {
        await using var server = await Wired.ListenAsync(new ScriptedApplication());
        await using var client = await OcppClient.ConnectAsync(Wired.To(server) with { Subprotocols = ["ocpp1.6", "ocpp2.0.1", "ocpp2.1"] });

        client.Subprotocol.Should().Be("ocpp2.0.1");
    }

    [Test]
    public async Task Completes_the_handshake_without_a_subprotocol_and_closes_when_none_is_supported()
    {
        var observer = new RecordingObserver();
        await using var server = await Wired.ListenAsync(new ScriptedApplication(), observer);

        var failure = await FailureAsync(Wired.To(server) with { Subprotocols = ["ocpp1.6"] });
        var answer = await SendRawAsync(server, Request("Sec-WebSocket-Protocol: ocpp1.6\r\n"), andGo: true);

        failure.Failure.Should().Be(ConnectFailure.Subprotocol);
        failure.Status.Should().Be(101);
        var head = Encoding.Latin1.GetString(answer);
        head.Should().StartWith("HTTP/1.1 101").And.NotContain("Sec-WebSocket-Protocol");
        answer[(head.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)..].Should().StartWith([0x88], "a close frame comes at once");
    }

    [Test]
    public async Task A_station_that_offers_no_subprotocol_sees_the_close_frame()
    {
        await using var server = await Wired.ListenAsync(new ScriptedApplication());
        await using var client = await OcppClient.ConnectAsync(Wired.To(server) with { Subprotocols = [] });

        client.Subprotocol.Should().BeNull();
        (await client.NextAsync()).Kind.Should().Be(SocketMessageKind.Close);
    }

    [TestCase(401)]
    [TestCase(404)]
    [TestCase(503)]
    public async Task Refuses_with_the_status_that_the_application_decided_on(int status)
    {
        await using var server = await Wired.ListenAsync(new ScriptedApplication
        {
            Decide = _ => UpgradeDecision.Refuse(status, "not you", new Dictionary<string, string> { ["WWW-Authenticate"] = "Basic" }),
        });

        var failure = await FailureAsync(Wired.To(server));
        var answer = Encoding.Latin1.GetString(await SendRawAsync(server, Request()));

        failure.Failure.Should().Be(ConnectFailure.Refused);
        failure.Status.Should().Be(status);
        answer.Should().StartWith($"HTTP/1.1 {status} ").And.Contain("WWW-Authenticate: Basic").And.Contain("Connection: close");
    }

    [TestCase("POST /ocpp/CS001 HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n", 400, "the method is POST, not GET")]
    [TestCase("GET /ocpp/CS001 HTTP/1.1\r\nHost: x\r\n\r\n", 426, "the header 'Upgrade: websocket' is missing")]
    [TestCase("GET /ocpp/CS001 HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\n\r\n", 400, "the header 'Connection: Upgrade' is missing")]
    [TestCase("GET /ocpp/CS001 HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n", 426, "the header Sec-WebSocket-Version is missing")]
    [TestCase("GET /ocpp/CS001 HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 8\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n", 426, "Sec-WebSocket-Version is 8, not 13")]
    [TestCase("GET /ocpp/CS001 HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n\r\n", 400, "the header Sec-WebSocket-Key is missing")]
    [TestCase("GET /ocpp/CS001 HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: short\r\n\r\n", 400, "Sec-WebSocket-Key is not 16 bytes in base64")]
    public async Task Tells_the_observer_of_a_request_that_is_no_upgrade(string request, int status, string reason)
    {
        var observer = new RecordingObserver();
        await using var server = await Wired.ListenAsync(new ScriptedApplication(), observer);

        var answer = Encoding.Latin1.GetString(await SendRawAsync(server, request));
        await observer.Closed.WaitAsync(Wired.Patience);

        answer.Should().StartWith($"HTTP/1.1 {status} ");
        observer.Events.Should().Equal("1 accepted", $"1 {request[..request.IndexOf(' ', StringComparison.Ordinal)]} /ocpp/CS001 {status}: {reason}", "1 closed");
    }

    [Test]
    public async Task Tells_the_observer_of_what_is_no_http_at_all()
    {
        var observer = new RecordingObserver();
        await using var server = await Wired.ListenAsync(new ScriptedApplication(), observer);

        var answer = Encoding.Latin1.GetString(await SendRawAsync(server, "hello there\r\n\r\n"));
        await observer.Closed.WaitAsync(Wired.Patience);

        answer.Should().StartWith("HTTP/1.1 400 ");
        observer.Events.Should().HaveCount(3).And.ContainMatch("1 * 400: *");
    }

    [Test]
    public async Task Says_that_nothing_listens()
    {
        var server = await Wired.ListenAsync(new ScriptedApplication());
        var options = Wired.To(server);
        await server.DisposeAsync();

        (await FailureAsync(options)).Failure.Should().Be(ConnectFailure.Tcp);
    }

    [Test]
    public async Task Says_that_nothing_came_in_time()
    {
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        var options = new ClientOptions { Address = Address(silent), Subprotocols = ["ocpp2.0.1"], ConnectTimeout = TimeSpan.FromMilliseconds(100) };

        (await FailureAsync(options)).Failure.Should().Be(ConnectFailure.Timeout);
    }

    [TestCase("HTTP/1.1 101 Switching Protocols\r\n\r\n", "Upgrade: websocket")]
    [TestCase("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\n\r\n", "Connection: Upgrade")]
    [TestCase("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: upgrade\r\nSec-WebSocket-Accept: xxxx\r\n\r\n", "Sec-WebSocket-Accept")]
    [TestCase("SIP/2.0 200 OK\r\n\r\n", "not HTTP")]
    [TestCase("", "dropped the connection")]
    public async Task Says_what_is_wrong_with_the_answer_of_a_server(string answer, string complaint)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var serving = Task.Run(async () =>
        {
            using var accepted = await listener.AcceptTcpClientAsync();
            _ = await accepted.GetStream().ReadAsync(new byte[4096]);
            await accepted.GetStream().WriteAsync(Encoding.ASCII.GetBytes(answer));
        });

        var failure = await FailureAsync(new ClientOptions { Address = Address(listener), Subprotocols = ["ocpp2.0.1"] });
        await serving;

        failure.Failure.Should().Be(ConnectFailure.BadUpgrade);
        failure.Message.Should().Contain(complaint);
    }

    [Test]
    public async Task Says_which_port_is_in_use()
    {
        await using var first = await Wired.ListenAsync(new ScriptedApplication());
        await using var second = new OcppServer(new ServerOptions { Port = first.Port }, new ScriptedApplication());

        var start = async () => await second.StartAsync();

        (await start.Should().ThrowAsync<PortInUseException>()).WithMessage($"*127.0.0.1:{first.Port}*").Which.Address.Port.Should().Be(first.Port);
    }

    [Test]
    public async Task A_server_that_stops_closes_with_1001()
    {
        var observer = new RecordingObserver();
        var server = await Wired.ListenAsync(new ScriptedApplication(), observer);
        await using var client = await Wired.ConnectAsync(server);

        var stopping = server.StopAsync();
        var end = await client.NextAsync();
        await client.CloseAsync();
        await stopping.WaitAsync(Wired.Patience);

        end.Kind.Should().Be(SocketMessageKind.Close);
        end.CloseCode.Should().Be(1001);
        observer.Events.Should().Equal("1 accepted", "1 closed");
        await server.DisposeAsync();
    }

    [Test]
    public async Task Tells_of_a_defect_of_the_application()
    {
        Exception? defect = null;
        await using var server = await Wired.ListenAsync(new ScriptedApplication { Serve = (_, _, _) => throw new InvalidOperationException("oops") });
        server.ApplicationFailed += error => defect = error;
        await using var client = await Wired.ConnectAsync(server);

        (await client.NextAsync()).Kind.Should().Be(SocketMessageKind.Aborted);
        defect.Should().BeOfType<InvalidOperationException>();
    }

    private static async Task<ConnectException> FailureAsync(ClientOptions options)
    {
        var connect = async () => await OcppClient.ConnectAsync(options).WaitAsync(Wired.Patience);
        return (await connect.Should().ThrowAsync<ConnectException>()).Which;
    }

    private static Uri Address(TcpListener listener) => new($"ws://{listener.LocalEndpoint}/CS001");

    private static string Request(string headers = "") =>
        "GET /ocpp/CS001 HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: keep-alive, Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n" + headers + "\r\n";

    // Sends, then reads to the end; going means that this side closes first.
    private static async Task<byte[]> SendRawAsync(OcppServer server, string request, bool andGo = false)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, server.Port);
        var stream = client.GetStream();
        await stream.WriteAsync(Encoding.Latin1.GetBytes(request));
        var answer = new MemoryStream();
        if (!andGo)
        {
            await stream.CopyToAsync(answer).WaitAsync(Wired.Patience);
            return answer.ToArray();
        }

        // Going before the answer has come would spare the server from giving one.
        var buffer = new byte[1024];
        while (answer.ToArray().AsSpan().IndexOf("\r\n\r\n"u8) is var head && (head < 0 || answer.Length <= head + 4))
        {
            var read = await stream.ReadAsync(buffer).AsTask().WaitAsync(Wired.Patience);
            if (read == 0)
                break;
            answer.Write(buffer, 0, read);
        }

        return answer.ToArray();
    }
}
