using System.Buffers.Binary;
using System.Net.WebSockets;
using System.Security.Cryptography;

namespace TestHarness.Transport.WebSockets;

/// <summary>
/// Lies under a <see cref="WebSocket"/> and shows what that hides: pings, pongs, and close frames as they came.
/// It never gives out bytes of two frames in one read, so that what it shows is in order with the messages that the WebSocket returns.
/// </summary>
/// <remarks>
/// The WebSocket ends the connection when a text message is not UTF-8, but a proxy has to record and pass on what came. So text frames are given to it
/// marked as binary, and <see cref="IsText"/> tells what the message really was.
/// </remarks>
internal sealed class FrameTapStream : Stream
{
    private const int LargestHeader = 14;
    private const int LargestControlPayload = 125;
    private readonly Stream _inner;
    private readonly bool _maskSent;
    private readonly SemaphoreSlim _writing = new(1, 1);
    private readonly byte[] _buffer = new byte[8192];
    private int _start;
    private int _end;
    private long _frameLeft;
    private bool _closeReceived;
    private bool _opaque;

    /// <summary>A tap above an upgraded connection.</summary>
    /// <param name="inner">The connection.</param>
    /// <param name="maskSent">Whether this end masks what it sends: the client does.</param>
    /// <param name="received">Bytes that came along with the upgrade.</param>
    public FrameTapStream(Stream inner, bool maskSent, ReadOnlySpan<byte> received = default)
    {
        _inner = inner;
        _maskSent = maskSent;
        if (received.Length > _buffer.Length)
            _buffer = new byte[received.Length];
        received.CopyTo(_buffer);
        _end = received.Length;
    }

    /// <summary>Called for each ping, pong and close frame before the WebSocket sees it, with its unmasked payload.</summary>
    public Action<FrameOpcode, ReadOnlyMemory<byte>>? ControlReceived { get; set; }

    /// <summary>Called for each ping and pong before it is written.</summary>
    public Action<FrameOpcode>? ControlSending { get; set; }

    /// <summary>Whether the message whose frames were read last is text.</summary>
    public bool IsText { get; private set; }

    /// <inheritdoc />
    public override bool CanRead => true;

    /// <inheritdoc />
    public override bool CanSeek => false;

    /// <inheritdoc />
    public override bool CanWrite => true;

    /// <inheritdoc />
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc />
    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>Sends a control frame without a payload between two frames of the WebSocket.</summary>
    public async Task SendEmptyAsync(FrameOpcode opcode, CancellationToken cancellation)
    {
        var frame = new byte[_maskSent ? 6 : 2];
        frame[0] = (byte)(0x80 | (byte)opcode);
        if (_maskSent)
        {
            frame[1] = 0x80;
            RandomNumberGenerator.Fill(frame.AsSpan(2));
        }

        await WriteAsync(frame, cancellation).ConfigureAwait(false);
        await FlushAsync(cancellation).ConfigureAwait(false);
    }

    /// <inheritdoc />
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (_frameLeft == 0 && !_opaque)
        {
            // What follows a close frame is of no concern (RFC 6455 section 1.4), nor is how long the other side takes to drop the connection.
            if (_closeReceived)
                return 0;
            if (!buffer.IsEmpty || _start == _end)
                await ReadHeaderAsync(cancellationToken).ConfigureAwait(false);
        }

        if (buffer.IsEmpty)
            return 0;
        if (_start == _end && !await FillAsync(1, cancellationToken).ConfigureAwait(false))
            return 0;
        var count = (int)Math.Min(Math.Min(buffer.Length, _end - _start), _opaque ? int.MaxValue : _frameLeft);
        _buffer.AsMemory(_start, count).CopyTo(buffer);
        _start += count;
        _frameLeft -= count;
        return count;
    }

    /// <inheritdoc />
    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        await _writing.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            // The WebSocket writes one whole frame a call.
            if (buffer.Length > 0 && (FrameOpcode)(buffer.Span[0] & 0x0F) is var opcode and (FrameOpcode.Ping or FrameOpcode.Pong))
                ControlSending?.Invoke(opcode);
            await _inner.WriteAsync(buffer, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _writing.Release();
        }
    }

    /// <inheritdoc />
    public override Task FlushAsync(CancellationToken cancellationToken) => _inner.FlushAsync(cancellationToken);

    /// <inheritdoc />
    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    /// <inheritdoc />
    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    /// <inheritdoc />
    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc />
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc />
    public override void Flush() => throw new NotSupportedException();

    /// <inheritdoc />
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc />
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc />
    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _inner.Dispose();
        base.Dispose(disposing);
    }

    // Looks at the next frame's header, and at the whole of a control frame, without taking them from the buffer.
    private async Task ReadHeaderAsync(CancellationToken cancellation)
    {
        if (!await FillAsync(2, cancellation).ConfigureAwait(false))
        {
            _opaque = true;
            return;
        }

        var opcode = (FrameOpcode)(_buffer[_start] & 0x0F);
        var isMasked = (_buffer[_start + 1] & 0x80) != 0;
        if (isMasked == _maskSent)
        {
            // The WebSocket would wait for a mask that never comes.
            throw new WebSocketException(WebSocketError.Faulted, isMasked
                ? "The server sent a masked frame (RFC 6455 section 5.1)."
                : "The client sent a frame without a mask (RFC 6455 section 5.1).");
        }

        var shortLength = _buffer[_start + 1] & 0x7F;
        var header = 2 + (shortLength switch { 126 => 2, 127 => 8, _ => 0 }) + (isMasked ? 4 : 0);
        if (!await FillAsync(header, cancellation).ConfigureAwait(false))
        {
            _opaque = true;
            return;
        }

        var length = shortLength switch
        {
            126 => BinaryPrimitives.ReadUInt16BigEndian(_buffer.AsSpan(_start + 2)),
            127 => BinaryPrimitives.ReadInt64BigEndian(_buffer.AsSpan(_start + 2)),
            _ => shortLength,
        };
        if (length < 0 || length > long.MaxValue - LargestHeader)
        {
            // The WebSocket refuses it.
            _opaque = true;
            return;
        }

        if (opcode is FrameOpcode.Text or FrameOpcode.Binary)
        {
            IsText = opcode == FrameOpcode.Text;
            _buffer[_start] = (byte)((_buffer[_start] & 0xF0) | (byte)FrameOpcode.Binary);
        }
        else if (opcode is FrameOpcode.Close or FrameOpcode.Ping or FrameOpcode.Pong && length <= LargestControlPayload)
        {
            if (await FillAsync(header + (int)length, cancellation).ConfigureAwait(false))
                ShowControl(opcode, header, (int)length, isMasked);
        }

        _frameLeft = header + length;
    }

    private void ShowControl(FrameOpcode opcode, int header, int length, bool isMasked)
    {
        var payload = _buffer.AsSpan(_start + header, length).ToArray();
        if (isMasked)
        {
            var mask = _buffer.AsSpan(_start + header - 4, 4);
            for (var i = 0; i < payload.Length; i++)
                payload[i] ^= mask[i & 3];
        }

        _closeReceived = opcode == FrameOpcode.Close;
        ControlReceived?.Invoke(opcode, payload);
    }

    // False when the connection ended before that many bytes came.
    private async ValueTask<bool> FillAsync(int count, CancellationToken cancellation)
    {
        if (_end - _start >= count)
            return true;
        _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
        _end -= _start;
        _start = 0;
        while (_end < count)
        {
            var read = await _inner.ReadAsync(_buffer.AsMemory(_end), cancellation).ConfigureAwait(false);
            if (read == 0)
                return false;
            _end += read;
        }

        return true;
    }
}
