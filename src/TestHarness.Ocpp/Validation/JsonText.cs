using System.Text;
using System.Text.Json;

namespace TestHarness.Ocpp.Validation;

/// <summary>Texts of JSON strings, escapes that make no Unicode (a lone surrogate) included.</summary>
internal static class JsonText
{
    /// <summary>The name or string that the reader stands on; as it is written, where it cannot be unescaped.</summary>
    internal static string Of(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            return Encoding.UTF8.GetString(reader.ValueSpan);
        }
    }

    /// <summary>Unescapes the string that the reader stands on; false when it is no Unicode.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="target">At least as long as the escaped text.</param>
    /// <param name="length">Bytes written.</param>
    internal static bool TryUnescape(ref Utf8JsonReader reader, Span<byte> target, out int length)
    {
        try
        {
            length = reader.CopyString(target);
            return true;
        }
        catch (InvalidOperationException)
        {
            length = 0;
            return false;
        }
    }

    /// <summary>Code points in a text that is valid UTF-8.</summary>
    internal static int CountCodePoints(ReadOnlySpan<byte> utf8)
    {
        var count = 0;
        foreach (var b in utf8)
            count += (b & 0xC0) == 0x80 ? 0 : 1;
        return count;
    }
}
