using TestHarness.Transport.WebSockets;

namespace TestHarness.Tests.Transport;

/// <summary>A server application that takes every station and one message of the first one.</summary>
internal sealed class ListeningApplication : IServerApplication
{
    private readonly TaskCompletionSource<SocketMessage> _first = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>What the server received; the client may know the end of the connection before it.</summary>
    public Task<SocketMessage> First => _first.Task;

    public Task<UpgradeDecision> DecideAsync(UpgradeRequest request, CancellationToken cancellation) =>
        Task.FromResult(UpgradeDecision.Accept(request.Subprotocols[0]));

    public async Task ServeAsync(UpgradeRequest request, IOcppSocket socket, CancellationToken cancellation) =>
        _first.TrySetResult(await socket.ReceiveAsync(CancellationToken.None));
}
