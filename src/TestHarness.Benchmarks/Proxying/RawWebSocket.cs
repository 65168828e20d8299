using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text;

namespace TestHarness.Benchmarks.Proxying;

/// <summary>
/// Just enough of a WebSocket to load a proxy with: text messages in one frame each, no control frames. It costs next to nothing, so that what is measured is the proxy.
/// </summary>
internal sealed class RawWebSocket(Socket socket, bool isClient) : IDisposable
{
    private byte[] _received = new byte[8192];
    private byte[] _sending = new byte[4096];
    private int _start;
    private int _end;

    /// <summary>Sends a message. A client masks with zeros, which leaves the bytes as they are.</summary>
    internal async ValueTask SendAsync(ReadOnlyMemory<byte> message)
    {
        if (_sending.Length < message.Length + 8)
            _sending = new byte[message.Length + 8];
        _sending[0] = 0x81;
        var header = message.Length < 126 ? 2 : 4;
        if (header == 4)
            BinaryPrimitives.WriteUInt16BigEndian(_sending.AsSpan(2), (ushort)message.Length);
        _sending[1] = (byte)((isClient ? 0x80 : 0) | (header == 2 ? message.Length : 126));
        if (isClient)
        {
            _sending.AsSpan(header, 4).Clear();
            header += 4;
        }

        message.CopyTo(_sending.AsMemory(header));
        await socket.SendAsync(_sending.AsMemory(0, header + message.Length)).ConfigureAwait(false);
    }

    /// <summary>The next message, unmasked and valid until the next call; null when the connection ended.</summary>
    internal async ValueTask<ReadOnlyMemory<byte>?> ReceiveAsync()
    {
        if (!await FillAsync(2).ConfigureAwait(false) || (_received[_start] & 0x0F) != 1)
            return null;
        int length = _received[_start + 1] & 0x7F;
        var isMasked = (_received[_start + 1] & 0x80) != 0;
        var header = (length == 126 ? 4 : 2) + (isMasked ? 4 : 0);
        if (!await FillAsync(header).ConfigureAwait(false))
            return null;
        if (length == 126)
            length = BinaryPrimitives.ReadUInt16BigEndian(_received.AsSpan(_start + 2));
        if (!await FillAsync(header + length).ConfigureAwait(false))
            return null;
        var message = _received.AsMemory(_start + header, length);
        if (isMasked)
            Unmask(message.Span, _received.AsSpan(_start + header - 4, 4));
        _start += header + length;
        return message;
    }

    /// <summary>Everything up to the empty line that ends an HTTP head; null when the connection ended.</summary>
    internal async ValueTask<string?> ReceiveHeadAsync()
    {
        while (true)
        {
            var end = _received.AsSpan(_start, _end - _start).IndexOf("\r\n\r\n"u8);
            if (end >= 0)
            {
                var head = Encoding.ASCII.GetString(_received, _start, end);
                _start += end + 4;
                return head;
            }

            if (!await FillAsync(_end - _start + 1).ConfigureAwait(false))
                return null;
        }
    }

    /// <inheritdoc />
    public void Dispose() => socket.Dispose();

    private static void Unmask(Span<byte> message, ReadOnlySpan<byte> mask)
    {
        for (var i = 0; i < message.Length; i++)
            message[i] ^= mask[i & 3];
    }

    private async ValueTask<bool> FillAsync(int count)
    {
        if (_end - _start >= count)
            return true;
        _received.AsSpan(_start, _end - _start).CopyTo(_received);
        _end -= _start;
        _start = 0;
        if (_received.Length < count)
            Array.Resize(ref _received, count * 2);
        try
        {
            while (_end < count)
            {
                var read = await socket.ReceiveAsync(_received.AsMemory(_end)).ConfigureAwait(false);
                if (read == 0)
                    return false;
                _end += read;
            }
        }
        catch (Exception error) when (error is SocketException or ObjectDisposedException)
        {
            return false;
        }

        return true;
    }
}
