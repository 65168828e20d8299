using System.Text;

namespace TestHarness.Ocpp;

/// <summary>Texts of others, cut to a length that a person reads.</summary>
internal static class Excerpt
{
    private const int Most = 80;

    /// <summary>The same for a sentence, in which an empty text must show.</summary>
    internal static string InSentence(ReadOnlySpan<byte> utf8) => utf8.IsEmpty ? "\"\"" : Of(utf8);

    internal static string Of(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length <= Most)
            return Encoding.UTF8.GetString(utf8);
        var end = Most;
        while ((utf8[end] & 0xC0) == 0x80)
            end--;
        return Encoding.UTF8.GetString(utf8[..end]) + "…";
    }
}
