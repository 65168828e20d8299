using System.Security.Cryptography;
using System.Text;

namespace TestHarness.Transport.WebSockets;

/// <summary>The keys of the opening handshake (RFC 6455 section 4).</summary>
public static class WebSocketKey
{
    /// <summary>A fresh <c>Sec-WebSocket-Key</c>.</summary>
    public static string Create() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(16));

    /// <summary>Whether a <c>Sec-WebSocket-Key</c> is 16 bytes in base64.</summary>
    public static bool IsValid(string key) => Convert.TryFromBase64String(key, new byte[24], out var length) && length == 16;

    /// <summary>The <c>Sec-WebSocket-Accept</c> that belongs to a key.</summary>
    [System.Diagnostics.CodeAnalysis.SuppressMessage("Security", "CA5350", Justification = "RFC 6455 asks for SHA-1 here; it protects nothing.")]
    public static string Accept(string key) => Convert.ToBase64String(SHA1.HashData(Encoding.ASCII.GetBytes(key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11")));
}
