using TestHarness.Transport.WebSockets;

namespace TestHarness.Tests.Transport;

/// <summary>A server application made of two functions; it echoes unless told otherwise.</summary>
internal sealed class ScriptedApplication : IServerApplication
{
    public Func<UpgradeRequest, UpgradeDecision> Decide { get; init; } =
        static request => SubprotocolChoice.Choose(request.Subprotocols, ["ocpp2.1", "ocpp2.0.1"]) is { } chosen ? UpgradeDecision.Accept(chosen) : UpgradeDecision.AcceptWithoutSubprotocol();

    public Func<UpgradeRequest, IOcppSocket, CancellationToken, Task> Serve { get; init; } = static (_, socket, _) => EchoAsync(socket);

    public static async Task EchoAsync(IOcppSocket socket)
    {
        while (true)
        {
            var message = await socket.ReceiveAsync();
            if (message.Kind == SocketMessageKind.Close)
                await socket.CloseAsync(message.CloseCode ?? 1000);
            else if (message.Kind != SocketMessageKind.Aborted)
                await socket.SendAsync(message.Bytes, message.Kind == SocketMessageKind.Binary);
            socket.MessageHandled();
            if (message.Kind is SocketMessageKind.Close or SocketMessageKind.Aborted)
                return;
        }
    }

    public Task<UpgradeDecision> DecideAsync(UpgradeRequest request, CancellationToken cancellation) => Task.FromResult(Decide(request));

    public Task ServeAsync(UpgradeRequest request, IOcppSocket socket, CancellationToken cancellation) => Serve(request, socket, cancellation);
}
