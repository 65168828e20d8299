using System.Globalization;

namespace TestHarness.Ocpp.Messages;

/// <summary>Timestamps as RFC 3339 section 5.6 writes them, which is what <c>format: date-time</c> asks for.</summary>
public static class Rfc3339
{
    /// <summary>Reads a timestamp. Anything that is not RFC 3339, a missing zone above all, is refused.</summary>
    /// <param name="text">The timestamp in UTF-8. Digits beyond 100 ns are read and dropped; a leap second becomes the next one.</param>
    /// <param name="value">The instant, in the offset that it was written with.</param>
    public static bool TryParse(ReadOnlySpan<byte> text, out DateTimeOffset value)
    {
        value = default;
        if (text.Length < 20 || text[4] != '-' || text[7] != '-' || (text[10] | 0x20) != 't' || text[13] != ':' || text[16] != ':')
            return false;
        if (!Digits(text, 0, 4, out var year) || !Digits(text, 5, 2, out var month) || !Digits(text, 8, 2, out var day)
            || !Digits(text, 11, 2, out var hour) || !Digits(text, 14, 2, out var minute) || !Digits(text, 17, 2, out var second))
            return false;
        if (year < 1 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month) || hour > 23 || minute > 59 || second > 60)
            return false;

        var rest = text[19..];
        if (!Fraction(ref rest, out var ticks) || !Zone(rest, out var offset))
            return false;

        var local = new DateTime(year, month, day, hour, minute, 0).Ticks + (second * TimeSpan.TicksPerSecond) + ticks;
        if (local > DateTime.MaxValue.Ticks || local - offset.Ticks < 0 || local - offset.Ticks > DateTime.MaxValue.Ticks)
            return false;
        value = Math.Abs(offset.TotalHours) <= 14
            ? new DateTimeOffset(local, offset)
            : new DateTimeOffset(local - offset.Ticks, TimeSpan.Zero);
        return true;
    }

    /// <summary>Writes a timestamp in UTC with <c>Z</c> and at most three decimals, cut off and not rounded.</summary>
    public static string Format(DateTimeOffset value) =>
        value.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFF'Z'", CultureInfo.InvariantCulture);

    internal static int Format(DateTimeOffset value, Span<byte> target)
    {
        value.UtcDateTime.TryFormat(target, out var written, "yyyy-MM-dd'T'HH:mm:ss.FFF'Z'", CultureInfo.InvariantCulture);
        return written;
    }

    internal const int MaxWritten = 24;

    private static bool Digits(ReadOnlySpan<byte> text, int start, int count, out int value)
    {
        value = 0;
        foreach (var c in text.Slice(start, count))
        {
            if (c is < (byte)'0' or > (byte)'9')
                return false;
            value = (value * 10) + (c - '0');
        }

        return true;
    }

    private static bool Fraction(ref ReadOnlySpan<byte> rest, out long ticks)
    {
        ticks = 0;
        if (rest.IsEmpty || rest[0] != '.')
            return true;
        var length = 1;
        var unit = TimeSpan.TicksPerSecond;
        while (length < rest.Length && rest[length] is >= (byte)'0' and <= (byte)'9')
        {
            unit /= 10;
            ticks += (rest[length] - '0') * unit;
            length++;
        }

        rest = rest[length..];
        return length > 1;
    }

    private static bool Zone(ReadOnlySpan<byte> rest, out TimeSpan offset)
    {
        offset = default;
        if (rest.Length == 1)
            return (rest[0] | 0x20) == 'z';
        if (rest.Length != 6 || rest[0] is not ((byte)'+' or (byte)'-') || rest[3] != ':')
            return false;
        if (!Digits(rest, 1, 2, out var hours) || !Digits(rest, 4, 2, out var minutes) || hours > 23 || minutes > 59)
            return false;
        offset = new TimeSpan(hours, minutes, 0);
        if (rest[0] == '-')
            offset = -offset;
        return true;
    }
}
