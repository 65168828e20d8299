using System.Buffers.Text;
using System.Text.Json;

namespace TestHarness.Ocpp.Framing;

/// <summary>A signed message's payload: a flattened JWS (Part 4 section 7.1, RFC 7515 section 7.2.2). Its signature is not verified.</summary>
/// <param name="Payload">The payload that was signed.</param>
/// <param name="Action">The protected header's <c>OCPPAction</c>; null where a name of the header is absent.</param>
/// <param name="MessageType">The protected header's <c>OCPPMessageTypeId</c>.</param>
/// <param name="Algorithm">The protected header's <c>alg</c>.</param>
/// <param name="Certificate">The protected header's <c>x5t#S256</c>.</param>
internal sealed record SignedMessage(byte[] Payload, string? Action, string? MessageType, string? Algorithm, string? Certificate)
{
    private const string Suffix = "-Signed";

    /// <summary>Whether an action is a signed message's. OCPP 1.6 has none.</summary>
    internal static bool IsName(OcppVersion version, ReadOnlySpan<byte> action) => version != OcppVersion.V16 && action.EndsWith("-Signed"u8);

    /// <summary>The action of the message that a signed one wraps.</summary>
    internal static ReadOnlySpan<byte> Wrapped(ReadOnlySpan<byte> signedAction) => signedAction[..^Suffix.Length];

    /// <summary>The action of the message that a signed one wraps; null when the action is no signed message's.</summary>
    internal static string? Wrapped(OcppVersion version, string? action) =>
        action is not null && version != OcppVersion.V16 && action.EndsWith(Suffix, StringComparison.Ordinal) ? action[..^Suffix.Length] : null;

    /// <summary>Whether a payload is meant as a JWS: it has a signature.</summary>
    internal static bool IsMeant(ReadOnlySpan<byte> payload)
    {
        var reader = new Utf8JsonReader(payload);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueSpan.SequenceEqual("signature"u8))
                return true;
            reader.Skip();
        }

        return false;
    }

    /// <summary>Reads a payload; null when it is no flattened JWS, and then <paramref name="fault"/> says why.</summary>
    internal static SignedMessage? Read(ReadOnlySpan<byte> payload, out string fault)
    {
        try
        {
            using var document = JsonDocument.Parse(payload.ToArray());
            var jws = document.RootElement;
            if (Part(jws, "payload", out fault) is not { } content || Part(jws, "protected", out fault) is not { } bytes || Part(jws, "signature", out fault) is null)
                return null;
            fault = "protected is no JSON object";
            using var protectedHeader = JsonDocument.Parse(bytes);
            var header = protectedHeader.RootElement;
            return header.ValueKind == JsonValueKind.Object
                ? new SignedMessage(content, Text(header, "OCPPAction"), Text(header, "OCPPMessageTypeId"), Text(header, "alg"), Text(header, "x5t#S256"))
                : null;
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            // The second is System.Text.Json's word for a lone surrogate.
            fault = "protected is no JSON object";
            return null;
        }
    }

    private static byte[]? Part(JsonElement jws, string name, out string fault)
    {
        fault = $"no string {name}";
        if (!jws.TryGetProperty(name, out var value) || value.ValueKind != JsonValueKind.String)
            return null;
        fault = $"{name} is not base64url";
        var text = value.GetString()!;
        // The decoder allows white space and padding; RFC 7515 section 2 does not.
        return Base64Url.IsValid(text) && !text.AsSpan().ContainsAny("= \t\r\n") ? Base64Url.DecodeFromChars(text) : null;
    }

    private static string? Text(JsonElement header, string name)
    {
        if (!header.TryGetProperty(name, out var value))
            return null;
        return value.ValueKind == JsonValueKind.String ? value.GetString() : value.GetRawText();
    }
}
