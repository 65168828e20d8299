using System.Globalization;
using System.Text;

namespace TestHarness.Ocpp;

/// <summary>The escapes of JSON strings. The reader throws at one that stands for half of a surrogate pair, and a hostile text may have millions.</summary>
internal static class JsonEscapes
{
    /// <summary>Whether the escapes of a string make Unicode, that is: no surrogate stands alone.</summary>
    /// <param name="text">A string's bytes between the quotes, of right syntax.</param>
    internal static bool AreUnicode(ReadOnlySpan<byte> text)
    {
        for (var escape = text.IndexOf((byte)'\\'); escape >= 0; escape = text.IndexOf((byte)'\\'))
        {
            text = text[escape..];
            if (!TryTake(ref text, out _))
                return false;
        }

        return true;
    }

    /// <summary>Takes the escapes out of a text; false when a surrogate stands alone.</summary>
    /// <param name="text">A string's bytes between the quotes, of right syntax.</param>
    /// <param name="target">At least as long as the text.</param>
    /// <param name="length">Bytes written.</param>
    internal static bool TryUnescape(ReadOnlySpan<byte> text, Span<byte> target, out int length)
    {
        length = 0;
        for (var escape = text.IndexOf((byte)'\\'); escape >= 0; escape = text.IndexOf((byte)'\\'))
        {
            text[..escape].CopyTo(target[length..]);
            length += escape;
            text = text[escape..];
            if (!TryTake(ref text, out var rune))
                return false;
            length += rune.EncodeToUtf8(target[length..]);
        }

        text.CopyTo(target[length..]);
        length += text.Length;
        return true;
    }

    /// <summary>Takes the escape that a text starts with, and with the first half of a surrogate pair the other half.</summary>
    private static bool TryTake(ref ReadOnlySpan<byte> text, out Rune rune)
    {
        if (text[1] != 'u')
        {
            rune = new Rune(Character(text[1]));
            text = text[2..];
            return true;
        }

        var first = Unit(text);
        text = text[6..];
        if (Rune.TryCreate(first, out rune))
            return true;
        if (text is not [(byte)'\\', (byte)'u', ..] || !Rune.TryCreate(first, Unit(text), out rune))
            return false;
        text = text[6..];
        return true;
    }

    private static char Character(byte escape) => (char)escape switch
    {
        'b' => '\b',
        'f' => '\f',
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        var itself => itself,
    };

    private static char Unit(ReadOnlySpan<byte> escape) =>
        (char)ushort.Parse(escape.Slice(2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
}
