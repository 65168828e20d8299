using System.Collections.Concurrent;
using System.Net;
using TestHarness.Transport.WebSockets;

namespace TestHarness.Tests.Transport;

/// <summary>Keeps what a server saw, one line an event.</summary>
internal sealed class RecordingObserver : IServerObserver
{
    private readonly TaskCompletionSource _closed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public ConcurrentQueue<string> Events { get; } = new();

    public TlsFacts? Tls { get; private set; }

    /// <summary>Completes when the first connection is closed.</summary>
    public Task Closed => _closed.Task;

    public void TcpAccepted(long connectionId, IPEndPoint remote) => Events.Enqueue($"{connectionId} accepted");

    public void TlsEstablished(long connectionId, TlsFacts facts)
    {
        Tls = facts;
        Events.Enqueue($"{connectionId} {facts.Protocol}");
    }

    public void TlsFailed(long connectionId, string error) => Events.Enqueue($"{connectionId} TLS failed: {error}");

    public void NotAnUpgrade(long connectionId, string method, string path, int status, string reason) =>
        Events.Enqueue($"{connectionId} {method} {path} {status}: {reason}");

    public void TcpClosed(long connectionId)
    {
        Events.Enqueue($"{connectionId} closed");
        _closed.TrySetResult();
    }
}
