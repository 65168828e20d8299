using System.Globalization;
using System.Text;

namespace TestHarness.Ocpp.Validation;

/// <summary>Texts of JSON strings, escapes that make no Unicode (a lone surrogate) included.</summary>
internal static class JsonText
{
    private const int MostQuoted = 80;

    /// <summary>The name of a property, cut to a length that a person reads; as it is written, where it cannot be unescaped.</summary>
    /// <param name="raw">What stands between the quotes.</param>
    internal static string Name(ReadOnlySpan<byte> raw)
    {
        if (!raw.Contains((byte)'\\'))
            return Excerpt(raw);
        using var name = new Unescaped(raw);
        return Excerpt(name.IsUnicode ? name.Text : raw);
    }

    /// <summary>A text cut to a length that a person reads.</summary>
    /// <param name="text">Valid UTF-8.</param>
    internal static string Excerpt(ReadOnlySpan<byte> text)
    {
        if (text.Length <= MostQuoted)
            return Encoding.UTF8.GetString(text);
        var end = MostQuoted;
        while ((text[end] & 0xC0) == 0x80)
            end--;
        return Encoding.UTF8.GetString(text[..end]) + "…";
    }

    /// <summary>Takes the escapes out of a text; false when one stands for half of a surrogate pair.</summary>
    /// <param name="escaped">What stands between the quotes of a JSON string that was read without fault.</param>
    /// <param name="target">At least as long as the escaped text.</param>
    /// <param name="length">Bytes written.</param>
    /// <remarks>The reader itself throws at such an escape, and a hostile text may have millions.</remarks>
    internal static bool TryUnescape(ReadOnlySpan<byte> escaped, Span<byte> target, out int length)
    {
        length = 0;
        for (var escape = escaped.IndexOf((byte)'\\'); escape >= 0; escape = escaped.IndexOf((byte)'\\'))
        {
            escaped[..escape].CopyTo(target[length..]);
            length += escape;
            escaped = escaped[(escape + 1)..];
            if (escaped[0] != 'u')
            {
                target[length++] = Character(escaped[0]);
                escaped = escaped[1..];
            }
            else if (TryTakeRune(ref escaped, out var rune))
            {
                length += rune.EncodeToUtf8(target[length..]);
            }
            else
            {
                return false;
            }
        }

        escaped.CopyTo(target[length..]);
        length += escaped.Length;
        return true;
    }

    /// <summary>Code points in a text that is valid UTF-8.</summary>
    internal static int CountCodePoints(ReadOnlySpan<byte> utf8)
    {
        var count = 0;
        foreach (var b in utf8)
            count += (b & 0xC0) == 0x80 ? 0 : 1;
        return count;
    }

    private static byte Character(byte escape) => (char)escape switch
    {
        'b' => (byte)'\b',
        'f' => (byte)'\f',
        'n' => (byte)'\n',
        'r' => (byte)'\r',
        't' => (byte)'\t',
        _ => escape,
    };

    /// <summary>Reads <c>u</c> with four digits, and the other half of a surrogate pair after it.</summary>
    private static bool TryTakeRune(ref ReadOnlySpan<byte> text, out Rune rune)
    {
        var first = Unit(text);
        text = text[5..];
        if (Rune.TryCreate(first, out rune))
            return true;
        if (text.Length < 6 || text[0] != '\\' || text[1] != 'u' || !Rune.TryCreate(first, Unit(text[1..]), out rune))
            return false;
        text = text[6..];
        return true;
    }

    private static char Unit(ReadOnlySpan<byte> text) => (char)ushort.Parse(text.Slice(1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
}
