using System.Buffers;
using System.Globalization;
using System.Text.Json;
using TestHarness.Ocpp.Messages;

namespace TestHarness.Ocpp.Validation;

/// <summary>A string with its longest length and its format.</summary>
/// <param name="maxLength">The largest number of Unicode code points; null for no limit.</param>
/// <param name="format">The format.</param>
internal sealed class StringNode(int? maxLength, StringFormat format) : SchemaNode
{
    internal int? MaxLength { get; } = maxLength;

    internal StringFormat Format { get; } = format;

    /// <summary>The smallest number of Unicode code points; no record asks for it, a user's own schema may.</summary>
    internal int? MinLength { get; init; }

    /// <summary>What the text must match; no record asks for it, a user's own schema may.</summary>
    internal SchemaPattern? Pattern { get; init; }

    internal override void Check(ref Utf8JsonReader reader, ref SchemaErrors errors)
    {
        if (reader.TokenType != JsonTokenType.String)
        {
            WrongType(ref reader, ref errors, Format == StringFormat.DateTime ? "a string (date-time)" : "a string");
            return;
        }

        if (!reader.ValueIsEscaped)
        {
            CheckText(ref reader, reader.ValueSpan, ref errors);
            return;
        }

        var buffer = ArrayPool<byte>.Shared.Rent(reader.ValueSpan.Length);
        if (JsonText.TryUnescape(ref reader, buffer, out var length))
            CheckText(ref reader, buffer.AsSpan(0, length), ref errors);
        else
            errors.Add("", "format", "valid Unicode", Describe(ref reader));
        ArrayPool<byte>.Shared.Return(buffer);
    }

    private void CheckText(ref Utf8JsonReader reader, ReadOnlySpan<byte> text, ref SchemaErrors errors)
    {
        // No text has more code points than bytes.
        if (MaxLength is { } most && text.Length > most && JsonText.CountCodePoints(text) is var count && count > most)
            errors.Add("", "maxLength", string.Create(CultureInfo.InvariantCulture, $"at most {most} characters"), string.Create(CultureInfo.InvariantCulture, $"{count} characters"));
        if (MinLength is { } least && JsonText.CountCodePoints(text) is var found && found < least)
            errors.Add("", "minLength", string.Create(CultureInfo.InvariantCulture, $"at least {least} characters"), string.Create(CultureInfo.InvariantCulture, $"{found} characters"));
        if (Pattern is { } pattern && pattern.Matches(text) is not true and var answer)
            errors.Add("", "pattern", $"text that matches {pattern.Text}", answer is null ? "text that takes too long to compare" : Describe(ref reader));
        if (Format == StringFormat.DateTime && !Rfc3339.TryParse(text, out _))
            errors.Add("", "format", "a date-time of RFC 3339 with a zone", Describe(ref reader));
        if (Format == StringFormat.Uri && !HasScheme(text))
            errors.Add("", "format", "a URI", Describe(ref reader));
    }

    // RFC 3986 section 3.1.
    private static bool HasScheme(ReadOnlySpan<byte> text)
    {
        var colon = text.IndexOf((byte)':');
        if (colon < 1 || !char.IsAsciiLetter((char)text[0]))
            return false;
        foreach (var c in text[..colon])
        {
            if (!char.IsAsciiLetterOrDigit((char)c) && c is not ((byte)'+' or (byte)'-' or (byte)'.'))
                return false;
        }

        return !text.Contains((byte)' ');
    }
}
