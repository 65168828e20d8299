using System.Text;
using System.Threading.Channels;
using TestHarness.Transport.Activity;
using TestHarness.Transport.WebSockets;

namespace TestHarness.Tests.Transport;

/// <summary>A socket whose other end is the test. What the test delivers counts as under way until it is handled.</summary>
internal sealed class FakeSocket(WorkTracker tracker) : IOcppSocket
{
    private readonly Channel<(SocketMessage Message, IDisposable Work)> _incoming = Channel.CreateUnbounded<(SocketMessage, IDisposable)>();
    private IDisposable? _handling;

    public List<string> Sent { get; } = [];

    public List<int> Closes { get; } = [];

    public bool IsBroken { get; set; }

    public string? Subprotocol => null;

    public string? Extensions => null;

    public TlsFacts? Tls => null;

    public Action<bool, int>? ControlFrameReceived { get; set; }

    public void Deliver(string text, bool binary = false) =>
        Deliver(new SocketMessage(binary ? SocketMessageKind.Binary : SocketMessageKind.Text, Encoding.UTF8.GetBytes(text)));

    public void Deliver(SocketMessage message) => _incoming.Writer.TryWrite((message, tracker.Begin()));

    public Task SendAsync(ReadOnlyMemory<byte> bytes, bool binary = false, CancellationToken cancellation = default)
    {
        if (IsBroken)
            throw new IOException("broken");
        Sent.Add(Encoding.UTF8.GetString(bytes.Span));
        return Task.CompletedTask;
    }

    public async Task<SocketMessage> ReceiveAsync(CancellationToken cancellation = default)
    {
        var (message, work) = await _incoming.Reader.ReadAsync(cancellation);
        _handling = work;
        return message;
    }

    public void MessageHandled() => Interlocked.Exchange(ref _handling, null)?.Dispose();

    public Task CloseAsync(int code = 1000, string? reason = null)
    {
        Closes.Add(code);
        return Task.CompletedTask;
    }

    public void Abort() => Deliver(new SocketMessage(SocketMessageKind.Aborted, default));

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
