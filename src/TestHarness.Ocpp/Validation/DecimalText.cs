namespace TestHarness.Ocpp.Validation;

/// <summary>A number as JSON writes it, compared by its digits: exact whatever its size, and never a binary float.</summary>
internal readonly ref struct DecimalText
{
    /// <summary>Beyond any exponent that could matter, and small enough to add the length of a text to.</summary>
    private const long MostExponent = 1L << 40;

    /// <summary>From the first to the last digit that is not zero, with the point if it stands between; empty for zero.</summary>
    private readonly ReadOnlySpan<byte> _digits;

    private readonly bool _isNegative;

    /// <summary>The powers of ten that the first and the last of the digits count.</summary>
    private readonly long _first;

    private readonly long _last;

    /// <summary>Takes a number apart.</summary>
    /// <param name="text">A number that follows the grammar of RFC 8259 section 6.</param>
    internal DecimalText(ReadOnlySpan<byte> text)
    {
        _isNegative = text[0] == '-';
        text = text[(_isNegative ? 1 : 0)..];
        var exponent = 0L;
        if (text.IndexOfAny((byte)'e', (byte)'E') is >= 0 and var e)
        {
            exponent = Exponent(text[(e + 1)..]);
            text = text[..e];
        }

        var first = text.IndexOfAnyExcept((byte)'0', (byte)'.');
        if (first < 0)
            return;
        var last = text.LastIndexOfAnyExcept((byte)'0', (byte)'.');
        var point = text.IndexOf((byte)'.') is >= 0 and var found ? found : text.Length;
        _digits = text[first..(last + 1)];
        _first = exponent + Power(first, point);
        _last = exponent + Power(last, point);
    }

    /// <summary>Whether it has no fraction, however it is written.</summary>
    internal bool IsWhole => _last >= 0;

    private int Sign => _digits.IsEmpty ? 0 : _isNegative ? -1 : 1;

    /// <summary>Below zero when it is less than the other, above when it is more.</summary>
    internal int CompareTo(DecimalText other)
    {
        if (Sign != other.Sign)
            return Sign.CompareTo(other.Sign);
        var size = _first != other._first ? _first.CompareTo(other._first) : CompareDigits(_digits, other._digits);
        return size * Sign;
    }

    /// <summary>Whether it is a whole number of steps.</summary>
    /// <param name="step">More than zero.</param>
    internal bool IsMultipleOf(DecimalText step)
    {
        // Without zeroes at their ends, a multiple cannot have more decimals than the step.
        var zeroes = _last - step._last;
        if (_digits.IsEmpty || zeroes < 0)
            return _digits.IsEmpty;
        var divisor = step.Remainder(UInt128.MaxValue);
        var rest = Remainder(divisor);

        // Past a factor of ten for each bit of the divisor, another changes nothing.
        for (var i = 0; i < Math.Min(zeroes, 128) && rest != 0; i++)
            rest = rest * 10 % divisor;
        return rest == 0;
    }

    /// <summary>The digits as a whole number, modulo another.</summary>
    private UInt128 Remainder(UInt128 divisor)
    {
        UInt128 rest = 0;
        foreach (var digit in _digits)
            rest = digit == '.' ? rest : ((rest * 10) + (UInt128)(digit - '0')) % divisor;
        return rest;
    }

    private static long Power(int place, int point) => place < point ? point - place - 1 : point - place;

    private static long Exponent(ReadOnlySpan<byte> text)
    {
        var value = 0L;
        foreach (var digit in text[(text[0] is (byte)'+' or (byte)'-' ? 1 : 0)..])
            value = Math.Min((value * 10) + digit - '0', MostExponent);
        return text[0] == '-' ? -value : value;
    }

    private static int CompareDigits(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        while (!left.IsEmpty && !right.IsEmpty)
        {
            if (left[0] == '.')
                left = left[1..];
            if (right[0] == '.')
                right = right[1..];
            if (left[0] != right[0])
                return left[0].CompareTo(right[0]);
            left = left[1..];
            right = right[1..];
        }

        return left.Length.CompareTo(right.Length);
    }
}
