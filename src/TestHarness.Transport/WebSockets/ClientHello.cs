using System.Buffers;
using System.Buffers.Binary;
using System.IO.Pipelines;
using System.Net.Security;

namespace TestHarness.Transport.WebSockets;

/// <summary>Looks at the first message of a TLS handshake (RFC 8446 section 4.1.2) before the handshake takes it, for what .NET does not tell of it.</summary>
internal static class ClientHello
{
    private const int RecordHeader = 5;
    private const byte HandshakeRecord = 22;
    private const byte ClientHelloMessage = 1;

    /// <summary>The version that the client names, which is that of TLS 1.2 for all newer ones, and the names of the cipher suites that it offers, in its order; neither when it is not a ClientHello within one record.</summary>
    public static async Task<(ushort Version, IReadOnlyList<string> CipherSuites)> ReadAsync(PipeReader input, CancellationToken cancellation)
    {
        while (true)
        {
            var read = await input.ReadAsync(cancellation).ConfigureAwait(false);
            var hello = Parse(read.Buffer);
            var isEnough = hello is not null || read.IsCompleted || read.IsCanceled;
            input.AdvanceTo(read.Buffer.Start, isEnough ? read.Buffer.Start : read.Buffer.End);
            if (isEnough)
                return hello ?? (ushort.MaxValue, []);
        }
    }

    // Null asks for more bytes.
    private static (ushort Version, IReadOnlyList<string> CipherSuites)? Parse(ReadOnlySequence<byte> buffer)
    {
        if (buffer.Length < RecordHeader)
            return null;
        Span<byte> header = stackalloc byte[RecordHeader];
        buffer.Slice(0, RecordHeader).CopyTo(header);
        if (header[0] != HandshakeRecord)
            return (ushort.MaxValue, []);
        var length = BinaryPrimitives.ReadUInt16BigEndian(header[3..]);
        return buffer.Length < RecordHeader + length ? null : Read(buffer.Slice(RecordHeader, length).ToArray());
    }

    // Type and length, version, random, session id, then the suites.
    private static (ushort Version, IReadOnlyList<string> CipherSuites) Read(ReadOnlySpan<byte> message)
    {
        const int sessionId = 4 + 2 + 32;
        if (message.Length <= sessionId || message[0] != ClientHelloMessage)
            return (ushort.MaxValue, []);
        var version = BinaryPrimitives.ReadUInt16BigEndian(message[4..]);
        var start = sessionId + 1 + message[sessionId];
        if (message.Length < start + 2)
            return (version, []);
        var suites = message[(start + 2)..];
        suites = suites[..Math.Min(suites.Length, BinaryPrimitives.ReadUInt16BigEndian(message[start..]))];
        var names = new List<string>();
        for (; suites.Length >= 2; suites = suites[2..])
            names.Add(((TlsCipherSuite)BinaryPrimitives.ReadUInt16BigEndian(suites)).ToString());
        return (version, names);
    }
}
