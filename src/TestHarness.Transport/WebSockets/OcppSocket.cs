using System.Buffers;
using System.Buffers.Binary;
using System.Net.WebSockets;
using System.Text;
using TestHarness.Transport.Activity;

namespace TestHarness.Transport.WebSockets;

/// <summary>Either end of an open WebSocket.</summary>
internal sealed class OcppSocket : IOcppSocket
{
    private static readonly TimeSpan CloseLimit = TimeSpan.FromSeconds(5);
    private readonly SocketSettings _settings;
    private readonly TrackedLink _link;
    private readonly FrameTapStream _tap;
    private readonly WebSocket _webSocket;
    private readonly SemaphoreSlim _sending = new(1, 1);
    private readonly SemaphoreSlim _reading = new(1, 1);
    private readonly Queue<SocketMessage> _readWhileClosing = [];
    private readonly ArrayBufferWriter<byte> _assembly = new();
    private readonly CancellationTokenSource _dropped = new();
    private readonly ITimer? _pings;
    private SocketMessage? _closeFrame;
    private volatile SocketMessage? _end;
    private int _unhandled;
    private int _openPings;
    private int _closeSent;
    private int _isDropped;

    /// <summary>A socket above an upgraded connection.</summary>
    /// <param name="transport">The connection; the socket disposes it.</param>
    /// <param name="link">This end of the TCP connection.</param>
    /// <param name="settings">What was agreed on.</param>
    /// <param name="received">Bytes that came along with the upgrade.</param>
    public OcppSocket(Stream transport, TrackedLink link, SocketSettings settings, ReadOnlySpan<byte> received = default)
    {
        _settings = settings;
        _link = link;
        _tap = new FrameTapStream(transport, maskSent: !settings.IsServer, received) { ControlReceived = OnControl, ControlSending = OnControlSending };
        _webSocket = WebSocket.CreateFromStream(_tap, new WebSocketCreationOptions
        {
            IsServer = settings.IsServer,
            SubProtocol = settings.Subprotocol,
            KeepAliveInterval = Timeout.InfiniteTimeSpan,
            DangerousDeflateOptions = settings.Compression?.Options,
        });
        if (settings.PingInterval > TimeSpan.Zero)
            _pings = settings.Time.CreateTimer(_ => _ = PingAsync(), null, settings.PingInterval, settings.PingInterval);
    }

    /// <inheritdoc />
    public string? Subprotocol => _settings.Subprotocol;

    /// <inheritdoc />
    public string? Extensions => _settings.Compression?.Header;

    /// <inheritdoc />
    public TlsFacts? Tls => _settings.Tls;

    /// <inheritdoc />
    public Action<bool, int>? ControlFrameReceived { get; set; }

    /// <inheritdoc />
    public Task SendAsync(ReadOnlyMemory<byte> bytes, bool binary = false, CancellationToken cancellation = default) => Counted.RunAsync(_link.Tracker, async () =>
    {
        await _sending.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            if (_closeSent != 0 || _isDropped != 0)
                throw new WebSocketException(WebSocketError.InvalidState, "The connection is closed.");
            _link.MessageSent();
            var type = binary ? WebSocketMessageType.Binary : WebSocketMessageType.Text;
            await _webSocket.SendAsync(bytes, type, WebSocketMessageFlags.EndOfMessage, cancellation).ConfigureAwait(false);
        }
        finally
        {
            _sending.Release();
        }
    });

    /// <inheritdoc />
    public Task<SocketMessage> ReceiveAsync(CancellationToken cancellation = default)
    {
        // Continuations must be posted before the next step, which may be the end of the link: hence synchronously.
        var outcome = new TaskCompletionSource<SocketMessage>();
        _ = ReceiveAsync(outcome, cancellation);
        return outcome.Task;
    }

    /// <inheritdoc />
    public void MessageHandled()
    {
        // The end of the connection is not counted: the link is known to end, and this end's owner tells when it is done with it.
        for (var messages = Interlocked.Exchange(ref _unhandled, 0); messages > 0; messages--)
            _link.MessageReceived();
    }

    /// <inheritdoc />
    public Task CloseAsync(int code = 1000, string? reason = null) => Counted.RunAsync(_link.Tracker, async () =>
    {
        _link.Ending();
        using var limit = new CancellationTokenSource(CloseLimit);
        try
        {
            await SendCloseAsync(code, reason, limit.Token).ConfigureAwait(false);
            while (_end is null)
            {
                await _reading.WaitAsync(limit.Token).ConfigureAwait(false);
                try
                {
                    if (_end is null)
                        _readWhileClosing.Enqueue(await ReadAsync(limit.Token).ConfigureAwait(false));
                }
                finally
                {
                    _reading.Release();
                }
            }
        }
        catch (OperationCanceledException)
        {
            Abort();
        }
    });

    /// <inheritdoc />
    public async Task PingAsync()
    {
        try
        {
            await Counted.RunAsync(_link.Tracker, () => _end is null && _closeSent == 0 ? _tap.SendEmptyAsync(FrameOpcode.Ping, _dropped.Token) : Task.CompletedTask).ConfigureAwait(false);
        }
        catch (Exception error) when (IsConnectionLoss(error))
        {
            // Reading tells how the connection ended.
        }
    }

    /// <inheritdoc />
    public void Abort()
    {
        if (Interlocked.Exchange(ref _isDropped, 1) != 0)
            return;
        _link.Ending();
        _pings?.Dispose();
        _settings.Drop();
        _ = _dropped.CancelAsync();
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => new(Counted.RunAsync(_link.Tracker, async () =>
    {
        Abort();
        await WhenQuietAsync(CloseLimit).ConfigureAwait(false);
        _webSocket.Dispose();
        _settings.Disposed();
    }));

    /// <summary>Waits until nobody reads or writes any more; false when that lasts too long.</summary>
    internal async Task<bool> WhenQuietAsync(TimeSpan limit)
    {
        if (!await _reading.WaitAsync(limit).ConfigureAwait(false))
            return false;
        _reading.Release();
        if (!await _sending.WaitAsync(limit).ConfigureAwait(false))
            return false;
        _sending.Release();
        return true;
    }

    private async Task ReceiveAsync(TaskCompletionSource<SocketMessage> outcome, CancellationToken cancellation)
    {
        try
        {
            await _reading.WaitAsync(cancellation).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            outcome.SetCanceled(cancellation);
            return;
        }

        try
        {
            if (!_readWhileClosing.TryDequeue(out var message))
                message = _end ?? await ReadAsync(cancellation).ConfigureAwait(false);
            if (message.Kind is SocketMessageKind.Text or SocketMessageKind.Binary)
                Interlocked.Increment(ref _unhandled);
            outcome.SetResult(message);
        }
        catch (OperationCanceledException)
        {
            outcome.SetCanceled(cancellation);
        }
        catch (Exception error)
        {
            outcome.SetException(error);
        }
        finally
        {
            _reading.Release();
        }
    }

    private async Task SendCloseAsync(int code, string? reason, CancellationToken cancellation)
    {
        if (Interlocked.Exchange(ref _closeSent, 1) != 0)
            return;
        await _sending.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            // 1005 stands for a close frame without a code (RFC 6455 section 7.1.5), which the WebSocket cannot send; other codes that must not be sent become 1000.
            if (code == 1005)
            {
                await _tap.SendEmptyAsync(FrameOpcode.Close, cancellation).ConfigureAwait(false);
                return;
            }

            var status = code is (>= 1000 and <= 1003) or (>= 1007 and <= 1014) or (>= 3000 and <= 4999) ? code : 1000;
            await _webSocket.CloseOutputAsync((WebSocketCloseStatus)status, CloseReason.Fit(reason), cancellation).ConfigureAwait(false);
        }
        catch (Exception error) when (IsConnectionLoss(error) && !cancellation.IsCancellationRequested)
        {
            // Reading tells how the connection ended.
        }
        finally
        {
            _sending.Release();
        }
    }

    private async Task<SocketMessage> ReadAsync(CancellationToken cancellation)
    {
        using var linked = cancellation.CanBeCanceled ? CancellationTokenSource.CreateLinkedTokenSource(cancellation, _dropped.Token) : null;
        var token = linked?.Token ?? _dropped.Token;
        _assembly.ResetWrittenCount();
        try
        {
            while (true)
            {
                var result = await _webSocket.ReceiveAsync(_assembly.GetMemory(1024), token).ConfigureAwait(false);
                if (result.MessageType == WebSocketMessageType.Close)
                    return End(_closeFrame ?? new SocketMessage(SocketMessageKind.Close, default));
                _assembly.Advance(result.Count);
                if (_assembly.WrittenCount > _settings.MaxMessageSize)
                    return await RefuseSizeAsync().ConfigureAwait(false);
                if (!result.EndOfMessage)
                    continue;
                if (_isDropped != 0)
                    return End(Aborted("this end dropped the connection"));
                return new SocketMessage(_tap.IsText ? SocketMessageKind.Text : SocketMessageKind.Binary, _assembly.WrittenSpan.ToArray());
            }
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            Abort();
            End(Aborted("receiving was cancelled"));
            throw;
        }
        catch (Exception error) when (IsConnectionLoss(error))
        {
            if (_isDropped != 0)
                return End(Aborted("this end dropped the connection"));
            return End(_closeFrame ?? Aborted(Describe(error)));
        }
    }

    private async Task<SocketMessage> RefuseSizeAsync()
    {
        var reason = $"a message of more than {_settings.MaxMessageSize} bytes";
        _link.Ending();
        using var limit = new CancellationTokenSource(CloseLimit);
        await SendCloseAsync((int)WebSocketCloseStatus.MessageTooBig, reason, limit.Token).ConfigureAwait(false);
        var end = End(Aborted(reason));
        Abort();
        return end;
    }

    private SocketMessage End(SocketMessage end)
    {
        _link.Ending();
        _pings?.Dispose();
        _end = end;
        return end;
    }

    // A ping is in flight until its pong is back: the other end answers it while it receives.
    private void OnControlSending(FrameOpcode opcode)
    {
        if (opcode != FrameOpcode.Ping)
            return;
        Interlocked.Increment(ref _openPings);
        _link.MessageSent();
    }

    private void OnControl(FrameOpcode opcode, ReadOnlyMemory<byte> payload)
    {
        if (opcode == FrameOpcode.Close)
        {
            _link.Ending();
            _closeFrame = new SocketMessage(SocketMessageKind.Close, default)
            {
                CloseCode = payload.Length >= 2 ? BinaryPrimitives.ReadUInt16BigEndian(payload.Span) : 1005,
                CloseReason = payload.Length > 2 ? Encoding.UTF8.GetString(payload.Span[2..]) : null,
            };
            return;
        }

        ControlFrameReceived?.Invoke(opcode == FrameOpcode.Pong, payload.Length);
        if (opcode == FrameOpcode.Pong && Volatile.Read(ref _openPings) > 0)
        {
            Interlocked.Decrement(ref _openPings);
            _link.MessageReceived();
        }
    }

    private static SocketMessage Aborted(string reason) => new(SocketMessageKind.Aborted, default) { CloseReason = reason };

    private static string Describe(Exception error) => error switch
    {
        WebSocketException { WebSocketErrorCode: WebSocketError.ConnectionClosedPrematurely } => "the other end dropped the connection without a close frame",
        { InnerException: { } inner } => $"{error.Message} {inner.Message}",
        _ => error.Message,
    };

    private static bool IsConnectionLoss(Exception error) =>
        error is WebSocketException or IOException or ObjectDisposedException or OperationCanceledException or InvalidOperationException;
}
