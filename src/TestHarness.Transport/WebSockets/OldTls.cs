using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace TestHarness.Transport.WebSockets;

/// <summary>
/// The beginning of a TLS 1.1 handshake (RFC 4346 section 7.4). OpenSSL no longer speaks it; this is enough to see whether the other end would go along with it (A00.FR.314), and secures nothing.
/// </summary>
internal static class OldTls
{
    /// <summary>TLS 1.1. .NET marks its own name for it as obsolete.</summary>
    public const SslProtocols Protocol = (SslProtocols)0x300;

    private const byte Alert = 21;
    private const byte Handshake = 22;
    private const ushort Version = 0x0302;
    private const int RecordHeader = 5;
    private const int LongestRecord = 1 << 14;
    private const ushort RsaAes128Sha = 0x002F;

    // RSA and ECDHE with AES in CBC mode, the suites of that time.
    private static readonly ushort[] s_suites = [RsaAes128Sha, 0x0035, 0xC013, 0xC014, 0xC009, 0xC00A];

    // supported_groups: the three NIST curves; ec_point_formats: uncompressed.
    private static readonly byte[] s_extensions = [0, 10, 0, 8, 0, 6, 0, 23, 0, 24, 0, 25, 0, 11, 0, 2, 1, 0];

    /// <summary>The versions but for TLS 1.1, as the platform may be asked for them.</summary>
    [SuppressMessage("Security", "CA5397:Do not use deprecated SslProtocols values", Justification = "It is taken out.")]
    public static SslProtocols NoneOf(SslProtocols protocols) => protocols & ~Protocol;

    /// <summary>Offers TLS 1.1, and nothing newer, to a server.</summary>
    /// <returns>Why the server refuses it; null when it goes along.</returns>
    public static async Task<string?> OfferAsync(Stream transport, CancellationToken cancellation)
    {
        byte[] hello = [.. Short(Version), .. RandomNumberGenerator.GetBytes(32), 0, .. Block(s_suites.SelectMany(Short)), 1, 0, .. Block(s_extensions)];
        await transport.WriteAsync(Record(0x0301, Message(1, hello)), cancellation).ConfigureAwait(false);
        if (await RefusalAsync(transport, cancellation).ConfigureAwait(false) is { } refusal)
            return refusal;

        // Goes on with a key exchange that no key fits.
        await transport.WriteAsync(Record(Version, Message(16, [.. Block(RandomNumberGenerator.GetBytes(256))])), cancellation).ConfigureAwait(false);
        return null;
    }

    /// <summary>Whether a client or server is to speak TLS 1.1 and nothing newer.</summary>
    public static bool IsAllOf(SslProtocols protocols) => protocols == Protocol;

    /// <summary>Answers a client as a server does that speaks nothing newer than TLS 1.1.</summary>
    /// <param name="transport">The connection.</param>
    /// <param name="certificate">A certificate with an RSA key.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>How the client refuses it; null when it goes along.</returns>
    public static async Task<string?> AnswerAsync(Stream transport, X509Certificate2 certificate, CancellationToken cancellation)
    {
        // What the client offers was looked at before, and is not needed again.
        await RefusalAsync(transport, cancellation).ConfigureAwait(false);
        byte[] hello = [.. Short(Version), .. RandomNumberGenerator.GetBytes(32), 0, .. Short(RsaAes128Sha), 0];
        byte[] chain = [.. Long(certificate.RawData.Length + 3), .. Long(certificate.RawData.Length), .. certificate.RawData];
        await transport.WriteAsync(Record(Version, [.. Message(2, hello), .. Message(11, chain), .. Message(14, [])]), cancellation).ConfigureAwait(false);
        return await RefusalAsync(transport, cancellation).ConfigureAwait(false);
    }

    // The other end goes along with a handshake message, and refuses with an alert or without a word.
    private static async Task<string?> RefusalAsync(Stream transport, CancellationToken cancellation)
    {
        var header = new byte[RecordHeader];
        if (await transport.ReadAtLeastAsync(header, RecordHeader, throwOnEndOfStream: false, cancellation).ConfigureAwait(false) < RecordHeader)
            return "it ended the connection";
        var body = new byte[Math.Min((int)BinaryPrimitives.ReadUInt16BigEndian(header.AsSpan(3)), LongestRecord)];
        var length = await transport.ReadAtLeastAsync(body, body.Length, throwOnEndOfStream: false, cancellation).ConfigureAwait(false);
        return header[0] switch
        {
            Alert => $"it sent the alert {(length > 1 ? body[1] : 0)}{(length > 1 && body[1] == 70 ? " (protocol_version)" : "")}",
            Handshake => null,
            var other => $"it sent a record of type {other}",
        };
    }

    private static byte[] Record(ushort version, byte[] messages) => [Handshake, .. Short(version), .. Short((ushort)messages.Length), .. messages];

    private static byte[] Message(byte type, byte[] body) => [type, .. Long(body.Length), .. body];

    private static IEnumerable<byte> Block(IEnumerable<byte> content)
    {
        byte[] bytes = [.. content];
        return [.. Short((ushort)bytes.Length), .. bytes];
    }

    private static byte[] Short(ushort number) => [(byte)(number >> 8), (byte)number];

    private static byte[] Long(int number) => [(byte)(number >> 16), (byte)(number >> 8), (byte)number];
}
