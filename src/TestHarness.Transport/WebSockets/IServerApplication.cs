namespace TestHarness.Transport.WebSockets;

/// <summary>What a WebSocket server does with those who come.</summary>
public interface IServerApplication
{
    /// <summary>Decides on an upgrade request. May take as long as it needs: the client waits for the answer.</summary>
    Task<UpgradeDecision> DecideAsync(UpgradeRequest request, CancellationToken cancellation);

    /// <summary>Serves an accepted connection; the connection is dropped when the task ends.</summary>
    Task ServeAsync(UpgradeRequest request, IOcppSocket socket, CancellationToken cancellation);
}
