using System.Text;
using TestHarness.Transport.WebSockets;

namespace TestHarness.Csms.Observation;

/// <summary>A socket whose messages the observers see.</summary>
internal sealed class ObservedSocket(IOcppSocket inner, string identity, TimeProvider time, Observers observers) : IOcppSocket
{
    public string? Subprotocol => inner.Subprotocol;

    public string? Extensions => inner.Extensions;

    public TlsFacts? Tls => inner.Tls;

    public Action<bool, int>? ControlFrameReceived
    {
        get => inner.ControlFrameReceived;
        set => inner.ControlFrameReceived = value;
    }

    public Task SendAsync(ReadOnlyMemory<byte> bytes, bool binary = false, CancellationToken cancellation = default)
    {
        Tell(CsmsObservationKind.FrameOut, bytes);
        return inner.SendAsync(bytes, binary, cancellation);
    }

    public async Task<SocketMessage> ReceiveAsync(CancellationToken cancellation = default)
    {
        var message = await inner.ReceiveAsync(cancellation).ConfigureAwait(false);
        if (message.Kind is SocketMessageKind.Text or SocketMessageKind.Binary)
            Tell(CsmsObservationKind.FrameIn, message.Bytes);
        return message;
    }

    public void MessageHandled() => inner.MessageHandled();

    public Task CloseAsync(int code = 1000, string? reason = null) => inner.CloseAsync(code, reason);

    public void Abort() => inner.Abort();

    public ValueTask DisposeAsync() => inner.DisposeAsync();

    private void Tell(CsmsObservationKind kind, ReadOnlyMemory<byte> bytes) => observers.Observe(new CsmsObservation
    {
        Time = time.GetUtcNow(),
        Station = identity,
        Kind = kind,
        Frame = Encoding.UTF8.GetString(bytes.Span),
    });
}
