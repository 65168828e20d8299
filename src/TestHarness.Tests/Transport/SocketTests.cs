using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Net.WebSockets;
using System.Text;
using FluentAssertions;
using NUnit.Framework;
using TestHarness.Transport.WebSockets;

namespace TestHarness.Tests.Transport;

[TestFixture]
public sealed class SocketTests
{
    [Test]
    public async Task Delivers_text_that_is_not_utf8_as_the_bytes_that_came()
    {
        await using var server = await Wired.ListenAsync(new ScriptedApplication());
        await using var client = await Wired.ConnectAsync(server);

        await client.SendAsync(new byte[] { 0x5B, 0xFF, 0xFE, 0x5D });
        var answer = await client.NextAsync();

        answer.Kind.Should().Be(SocketMessageKind.Text);
        answer.Bytes.ToArray().Should().Equal(0x5B, 0xFF, 0xFE, 0x5D);
    }

    [Test]
    public async Task Marks_a_binary_message()
    {
        await using var server = await Wired.ListenAsync(new ScriptedApplication());
        await using var client = await Wired.ConnectAsync(server);

        await client.SendAsync("[]"u8.ToArray(), binary: true);

        (await client.NextAsync()).Kind.Should().Be(SocketMessageKind.Binary);
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task Carries_a_long_message_with_and_without_compression(bool compress)
    {
        await using var server = await Wired.ListenAsync(new ScriptedApplication(), options: new ServerOptions { AcceptCompression = compress });
        await using var client = await Wired.ConnectAsync(server);
        var text = string.Concat(Enumerable.Range(0, 20_000).Select(static i => $"{i};"));

        client.Extensions.Should().Be(compress ? "permessage-deflate" : null);
        for (var i = 0; i < 3; i++)
        {
            await client.SendTextAsync(text);
            (await client.NextAsync()).Text().Should().Be(text);
        }
    }

    [Test]
    public async Task Puts_fragments_together()
    {
        await using var server = await Wired.ListenAsync(new ScriptedApplication());
        using var client = await DotNetClientAsync(server);

        await client.SendAsync("[2,"u8.ToArray(), WebSocketMessageType.Text, endOfMessage: false, default);
        await client.SendAsync("\"1\"]"u8.ToArray(), WebSocketMessageType.Text, endOfMessage: true, default);
        var buffer = new byte[100];
        var answer = await client.ReceiveAsync(buffer.AsMemory(), default);

        Encoding.UTF8.GetString(buffer, 0, answer.Count).Should().Be("[2,\"1\"]");
    }

    [Test]
    public async Task Understands_the_client_of_dotnet_with_compression_and_its_close()
    {
        await using var server = await Wired.ListenAsync(new ScriptedApplication());
        using var client = await DotNetClientAsync(server, new WebSocketDeflateOptions { ClientMaxWindowBits = 10, ServerMaxWindowBits = 11, ServerContextTakeover = false });
        var buffer = new byte[1000];

        await client.SendAsync("hello hello hello hello"u8.ToArray(), WebSocketMessageType.Text, endOfMessage: true, default);
        var answer = await client.ReceiveAsync(buffer.AsMemory(), default);
        Encoding.UTF8.GetString(buffer, 0, answer.Count).Should().Be("hello hello hello hello");

        await client.CloseAsync(WebSocketCloseStatus.NormalClosure, "bye", default);
        client.CloseStatus.Should().Be(WebSocketCloseStatus.NormalClosure);
    }

    [Test]
    public async Task Ends_the_connection_with_1009_when_a_message_is_too_long()
    {
        var application = new ListeningApplication();
        await using var server = await Wired.ListenAsync(
            application,
            options: new ServerOptions { MaxMessageSize = 1000 });
        await using var client = await Wired.ConnectAsync(server);

        await client.SendAsync(new byte[1001]);
        var end = await client.NextAsync();
        var seen = await application.First.WaitAsync(Wired.Patience);

        end.Kind.Should().Be(SocketMessageKind.Close);
        end.CloseCode.Should().Be(1009);
        seen.Kind.Should().Be(SocketMessageKind.Aborted);
        seen.CloseReason.Should().Contain("1000 bytes");
    }

    [Test]
    public async Task Shows_pings_and_pongs_in_order_with_the_messages()
    {
        var seen = new ConcurrentQueue<string>();
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var server = await Wired.ListenAsync(new ScriptedApplication
        {
            Serve = async (_, socket, _) =>
            {
                socket.ControlFrameReceived = (isPong, length) => seen.Enqueue($"{(isPong ? "pong" : "ping")} {length}");
                SocketMessage message;
                do
                {
                    message = await socket.ReceiveAsync(CancellationToken.None);
                    seen.Enqueue(message.Kind == SocketMessageKind.Text ? message.Text() : message.Kind.ToString());
                }
                while (message.Kind == SocketMessageKind.Text);
                done.SetResult();
            },
        });

        // One write: everything is there before the first message is asked for.
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, server.Port);
        await client.GetStream().WriteAsync((byte[])
        [
            .. "GET /CS001 HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Protocol: ocpp2.1\r\n\r\n"u8,
            .. Frame(0x81, "one"), .. Frame(0x89, "abc"), .. Frame(0x81, "two"), .. Frame(0x8A, ""), .. Frame(0x01, "thr"), .. Frame(0x89, ""), .. Frame(0x80, "ee"), .. Frame(0x88, "\u0003\u0000"),
        ]);
        await done.Task.WaitAsync(Wired.Patience);

        seen.Should().Equal("one", "ping 3", "two", "pong 0", "ping 0", "three", "Close");
    }

    [Test]
    public async Task Tells_the_code_and_the_reason_of_a_close_frame_even_where_the_code_is_not_allowed()
    {
        var application = new ListeningApplication();
        await using var server = await Wired.ListenAsync(application);
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, server.Port);
        await client.GetStream().WriteAsync((byte[])
        [
            .. "GET /CS001 HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Protocol: ocpp2.1\r\n\r\n"u8,
            .. Frame(0x88, "\u0003\u000Eodd"),
        ]);
        var seen = await application.First.WaitAsync(Wired.Patience);

        seen.Should().BeEquivalentTo(new { Kind = SocketMessageKind.Close, CloseCode = 782, CloseReason = "odd" });
    }

    [Test]
    public async Task Says_what_breaks_the_websocket_protocol()
    {
        var application = new ListeningApplication();
        await using var server = await Wired.ListenAsync(application);
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, server.Port);
        await client.GetStream().WriteAsync((byte[])
        [
            .. "GET /CS001 HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Protocol: ocpp2.1\r\n\r\n"u8,
            0x81, 0x02, 0x5B, 0x5D,
        ]);
        var seen = await application.First.WaitAsync(Wired.Patience);

        seen.Kind.Should().Be(SocketMessageKind.Aborted);
        seen.CloseReason.Should().Contain("mask");
    }

    [Test]
    public async Task Sends_pings_by_the_interval_that_are_answered_with_pongs()
    {
        var time = new ManualTime();
        await using var server = await Wired.ListenAsync(new ScriptedApplication());
        await using var client = await OcppClient.ConnectAsync(Wired.To(server) with { PingInterval = TimeSpan.FromSeconds(10), Time = time });
        var pong = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        client.ControlFrameReceived = (isPong, _) => pong.TrySetResult(isPong);
        var receiving = client.ReceiveAsync();

        time.Advance(TimeSpan.FromSeconds(9));
        pong.Task.IsCompleted.Should().BeFalse();
        time.Advance(TimeSpan.FromSeconds(1));

        (await pong.Task.WaitAsync(Wired.Patience)).Should().BeTrue();
        receiving.IsCompleted.Should().BeFalse();
    }

    [Test]
    public async Task Sends_of_many_at_once_arrive_whole()
    {
        await using var server = await Wired.ListenAsync(new ScriptedApplication());
        await using var client = await Wired.ConnectAsync(server);
        var sent = Enumerable.Range(0, 50).Select(static i => new string((char)('a' + (i % 26)), 500 + i)).ToList();

        await Task.WhenAll(sent.Select(text => Task.Run(() => client.SendTextAsync(text))));
        var received = new List<string>();
        while (received.Count < sent.Count)
            received.Add((await client.NextAsync()).Text());

        received.Should().BeEquivalentTo(sent);
    }

    [Test]
    public async Task A_close_waits_for_the_answer_and_loses_nothing_that_comes_before_it()
    {
        await using var server = await Wired.ListenAsync(new ScriptedApplication
        {
            Serve = async (_, socket, _) =>
            {
                await socket.ReceiveAsync(CancellationToken.None);
                await socket.SendTextAsync("late");
                await socket.CloseAsync(3001, "seen");
            },
        });
        await using var client = await Wired.ConnectAsync(server);

        await client.CloseAsync(3000, "enough");

        (await client.NextAsync()).Text().Should().Be("late");
        (await client.NextAsync()).Should().BeEquivalentTo(new { Kind = SocketMessageKind.Close, CloseCode = 3001, CloseReason = "seen" });
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task An_abort_loses_nothing_that_was_sent_before_and_shows_no_close_frame(bool byClient)
    {
        var server = default(OcppServer);
        var atServer = new TaskCompletionSource<IOcppSocket>(TaskCreationOptions.RunContinuationsAsynchronously);
        var finish = new TaskCompletionSource();
        await using var _ = server = await Wired.ListenAsync(new ScriptedApplication
        {
            Serve = (_, socket, _) =>
            {
                atServer.SetResult(socket);
                return finish.Task;
            },
        });
        await using var client = await Wired.ConnectAsync(server);
        var (aborting, other) = byClient ? (client, await atServer.Task) : (await atServer.Task, client);

        await other.SendTextAsync("never read");
        await aborting.SendTextAsync("last");
        aborting.Abort();

        (await other.NextAsync()).Text().Should().Be("last");
        (await other.NextAsync()).Kind.Should().Be(SocketMessageKind.Aborted);
        (await aborting.NextAsync()).Kind.Should().Be(SocketMessageKind.Aborted);
        finish.SetResult();
    }

    [Test]
    public async Task Sending_on_a_closed_connection_fails()
    {
        await using var server = await Wired.ListenAsync(new ScriptedApplication());
        await using var client = await Wired.ConnectAsync(server);
        await client.CloseAsync();

        var send = async () => await client.SendTextAsync("[]");

        await send.Should().ThrowAsync<WebSocketException>();
    }

    private static byte[] Frame(byte first, string payload)
    {
        // Masked with zeros.
        var bytes = Encoding.Latin1.GetBytes(payload);
        return [first, (byte)(0x80 | bytes.Length), 0, 0, 0, 0, .. bytes];
    }

    private static async Task<ClientWebSocket> DotNetClientAsync(OcppServer server, WebSocketDeflateOptions? deflate = null)
    {
        var client = new ClientWebSocket();
        client.Options.AddSubProtocol("ocpp2.1");
        client.Options.DangerousDeflateOptions = deflate;
        await client.ConnectAsync(new Uri(server.Address, "/CS001"), default);
        return client;
    }
}
