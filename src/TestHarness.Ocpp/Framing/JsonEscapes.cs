using System.Globalization;

namespace TestHarness.Ocpp.Framing;

/// <summary>The escapes of JSON strings.</summary>
internal static class JsonEscapes
{
    /// <summary>Whether the escapes of a string make Unicode, that is: no surrogate stands alone.</summary>
    /// <param name="text">A string's bytes between the quotes, of right syntax.</param>
    internal static bool AreUnicode(ReadOnlySpan<byte> text)
    {
        var isPairOpen = false;
        while (!text.IsEmpty)
        {
            if (text[0] != '\\' || text[1] != 'u')
            {
                if (isPairOpen)
                    return false;
                text = text[(text[0] == '\\' ? 2 : 1)..];
                continue;
            }

            var unit = Unit(text);
            if (char.IsLowSurrogate(unit) != isPairOpen)
                return false;
            isPairOpen = char.IsHighSurrogate(unit);
            text = text[6..];
        }

        return !isPairOpen;
    }

    private static char Unit(ReadOnlySpan<byte> escape) =>
        (char)ushort.Parse(escape.Slice(2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
}
