using System.Globalization;

namespace TestHarness.Ocpp.Messages;

/// <summary>Timestamps as RFC 3339 section 5.6 writes them, which is what <c>format: date-time</c> asks for.</summary>
public static class Rfc3339
{
    internal const int MaxWritten = 24;

    private const int FractionStart = 20;

    /// <summary>More than any part of a timestamp may be, a year apart.</summary>
    private const int NotDigits = 1000;

    /// <summary>Reads a timestamp. Anything that is not RFC 3339, a missing zone above all, is refused, and so is the year 0, which has no instant here.</summary>
    /// <param name="text">The timestamp in UTF-8. Digits beyond 100 ns are read and dropped; a leap second becomes the next one.</param>
    /// <param name="value">The instant, in the offset that it was written with.</param>
    public static bool TryParse(ReadOnlySpan<byte> text, out DateTimeOffset value)
    {
        value = default;
        if (!TryRead(text, out var parts))
            return false;
        var offset = TimeSpan.FromMinutes(parts.Offset);
        var local = new DateTime(parts.Year, parts.Month, parts.Day, parts.Hour, parts.Minute, 0).Ticks
            + (parts.Second * TimeSpan.TicksPerSecond) + Ticks(text.Slice(FractionStart, parts.Decimals));
        if (local > DateTime.MaxValue.Ticks || local - offset.Ticks < 0 || local - offset.Ticks > DateTime.MaxValue.Ticks)
            return false;
        value = Math.Abs(offset.TotalHours) <= 14
            ? new DateTimeOffset(local, offset)
            : new DateTimeOffset(local - offset.Ticks, TimeSpan.Zero);
        return true;
    }

    /// <summary>Whether a text is a timestamp that <see cref="TryParse"/> reads.</summary>
    /// <param name="text">The text in UTF-8.</param>
    /// <param name="decimals">How many decimals of a second it has.</param>
    internal static bool IsValid(ReadOnlySpan<byte> text, out int decimals)
    {
        var isRead = TryRead(text, out var parts);
        decimals = parts.Decimals;

        // Near the ends of time the offset matters.
        return isRead && (parts.Year is > 1 and < 9999 || TryParse(text, out _));
    }

    /// <summary>Writes a timestamp in UTC with <c>Z</c> and at most three decimals, cut off and not rounded.</summary>
    public static string Format(DateTimeOffset value) =>
        value.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFF'Z'", CultureInfo.InvariantCulture);

    internal static int Format(DateTimeOffset value, Span<byte> target)
    {
        value.UtcDateTime.TryFormat(target, out var written, "yyyy-MM-dd'T'HH:mm:ss.FFF'Z'", CultureInfo.InvariantCulture);
        return written;
    }

    private static bool TryRead(ReadOnlySpan<byte> text, out Parts parts)
    {
        parts = default;
        if (text.Length < 20 || text[4] != '-' || text[7] != '-' || (text[10] | 0x20) != 't' || text[13] != ':' || text[16] != ':')
            return false;
        var decimals = text[19] == '.' ? Decimals(text[FractionStart..]) : 0;
        if (!TryReadZone(text[(decimals == 0 ? 19 : FractionStart + decimals)..], out var offset))
            return false;
        parts = new Parts(
            (Two(text, 0) * 100) + Two(text, 2), Two(text, 5), Two(text, 8), Two(text, 11), Two(text, 14), Two(text, 17), decimals, offset);
        return parts.AreInRange;
    }

    private static int Two(ReadOnlySpan<byte> text, int start)
    {
        var tens = (uint)(text[start] - '0');
        var ones = (uint)(text[start + 1] - '0');
        return tens > 9 || ones > 9 ? NotDigits : (int)((tens * 10) + ones);
    }

    private static int Decimals(ReadOnlySpan<byte> text) => text.IndexOfAnyExceptInRange((byte)'0', (byte)'9') is >= 0 and var end ? end : text.Length;

    private static long Ticks(ReadOnlySpan<byte> decimals)
    {
        var ticks = 0L;
        var unit = TimeSpan.TicksPerSecond;
        foreach (var digit in decimals)
        {
            unit /= 10;
            ticks += (digit - '0') * unit;
        }

        return ticks;
    }

    private static bool TryReadZone(ReadOnlySpan<byte> text, out int minutes)
    {
        minutes = 0;
        if (text.Length == 1)
            return (text[0] | 0x20) == 'z';
        if (text.Length != 6 || text[0] is not ((byte)'+' or (byte)'-') || text[3] != ':' || Two(text, 1) > 23 || Two(text, 4) > 59)
            return false;
        minutes = (Two(text, 1) * 60) + Two(text, 4);
        if (text[0] == '-')
            minutes = -minutes;
        return true;
    }

    /// <summary>What a timestamp says, the offset in minutes.</summary>
    private readonly record struct Parts(int Year, int Month, int Day, int Hour, int Minute, int Second, int Decimals, int Offset)
    {
        private const int MinutesOfDay = 24 * 60;

        internal bool AreInRange =>
            Year is >= 1 and <= 9999 && Month is >= 1 and <= 12 && Day >= 1 && Day <= DateTime.DaysInMonth(Year, Month)
            && Hour <= 23 && Minute <= 59 && (Second <= 59 || (Second == 60 && EndsADay));

        // Leap seconds come at the end of a day in UTC (section 5.7).
        private bool EndsADay => ((Hour * 60) + Minute - Offset + MinutesOfDay) % MinutesOfDay == MinutesOfDay - 1;
    }
}
