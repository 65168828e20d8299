using System.Buffers;
using TestHarness.Ocpp.Findings;

namespace TestHarness.Ocpp.Validation.Formats;

/// <summary>A URI with its scheme, in the characters of RFC 3986. What its parts mean is left to whoever follows it.</summary>
/// <param name="name">What schemas call it.</param>
/// <param name="severity">What anything else is.</param>
internal sealed class UriTextFormat(string? name, FindingSeverity severity) : StringFormat
{
    // Sections 2.2 and 2.3, and the sign of an escaped one.
    private static readonly SearchValues<byte> Characters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~:/?#[]@!$&'()*+,;=%"u8);

    // Section 3.1.
    private static readonly SearchValues<byte> SchemeCharacters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+-."u8);

    private readonly FormatFault _wrong = new("a URI", severity);

    internal override string? Name => name;

    internal override FormatFault? Judge(ReadOnlySpan<byte> text)
    {
        var colon = text.IndexOf((byte)':');
        var isUri = colon > 0 && char.IsAsciiLetter((char)text[0]) && !text[..colon].ContainsAnyExcept(SchemeCharacters)
            && !text.ContainsAnyExcept(Characters) && AreEscapesWhole(text);
        return isUri ? null : _wrong;
    }

    // Section 2.1.
    private static bool AreEscapesWhole(ReadOnlySpan<byte> text)
    {
        for (var escape = text.IndexOf((byte)'%'); escape >= 0; escape = text.IndexOf((byte)'%'))
        {
            if (text.Length < escape + 3 || !char.IsAsciiHexDigit((char)text[escape + 1]) || !char.IsAsciiHexDigit((char)text[escape + 2]))
                return false;
            text = text[(escape + 3)..];
        }

        return true;
    }
}
