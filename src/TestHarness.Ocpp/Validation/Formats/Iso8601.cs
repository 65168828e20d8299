using System.Text;
using System.Text.RegularExpressions;
using TestHarness.Ocpp.Messages;

namespace TestHarness.Ocpp.Validation.Formats;

/// <summary>Date and time as ISO 8601 writes them: separators, minutes, seconds, decimals and zone may be absent. Dates by week or day of the year are not read.</summary>
internal static partial class Iso8601
{
    private const int Longest = 64;

    /// <summary>Whether a text is a calendar date, <c>T</c> and a time of day.</summary>
    internal static bool IsDateTime(ReadOnlySpan<byte> text)
    {
        if (text.Length > Longest || Shape().Match(Encoding.UTF8.GetString(text)) is not { Success: true } match)
            return false;
        string Part(int group) => match.Groups[group].Value is { Length: > 0 } digits ? digits : "00";
        var zone = match.Groups[8].Success ? $"{match.Groups[8].Value}:{Part(9)}" : "Z";
        var complete = $"{Part(1)}-{Part(2)}-{Part(3)}T{Part(4)}:{Part(5)}:{Part(6)}.{Part(7)}{zone}";
        return Rfc3339.IsValid(Encoding.ASCII.GetBytes(complete), out _);
    }

    [GeneratedRegex(@"^(\d{4})-?(\d\d)-?(\d\d)T(\d\d)(?::?(\d\d)(?::?(\d\d))?)?(?:[.,](\d+))?(?:Z|([+-]\d\d)(?::?(\d\d))?)?(?!\n)$", RegexOptions.ECMAScript)]
    private static partial Regex Shape();
}
