using System.Text;
using TestHarness.Transport.WebSockets;

namespace TestHarness.Tests.Transport;

/// <summary>Short words for what these tests do all the time.</summary>
internal static class Wired
{
    /// <summary>A limit for what should come at once; reached only when something is broken.</summary>
    public static TimeSpan Patience { get; } = TimeSpan.FromSeconds(20);

    public static async Task<OcppServer> ListenAsync(IServerApplication application, IServerObserver? observer = null, ServerOptions? options = null)
    {
        var server = new OcppServer(options ?? new ServerOptions(), application, observer);
        await server.StartAsync();
        return server;
    }

    public static ClientOptions To(OcppServer server, string path = "/ocpp/CS001") =>
        new() { Address = new Uri(server.Address, path), Subprotocols = ["ocpp2.0.1"] };

    public static Task<IOcppSocket> ConnectAsync(OcppServer server) => OcppClient.ConnectAsync(To(server));

    public static Task SendTextAsync(this IOcppSocket socket, string text) => socket.SendAsync(Encoding.UTF8.GetBytes(text));

    public static Task<SocketMessage> NextAsync(this IOcppSocket socket) => socket.ReceiveAsync().WaitAsync(Patience);

    public static string Text(this SocketMessage message) => Encoding.UTF8.GetString(message.Bytes.Span);
}
