using System.Globalization;
using System.Text.Json;
using TestHarness.Ocpp.Findings;

namespace TestHarness.Ocpp.Validation;

/// <summary>A number, compared as a decimal.</summary>
/// <param name="isInteger">True when only whole numbers of 32 bits are allowed (2.x Part 2 section 2.1.4).</param>
/// <param name="minimum">The smallest value allowed; null for none.</param>
/// <param name="maximum">The largest value allowed; null for none.</param>
/// <param name="multipleOf">The step; null for none.</param>
internal sealed class NumberNode(bool isInteger, decimal? minimum, decimal? maximum, decimal? multipleOf) : SchemaNode
{
    /// <summary>So many digits are within <see cref="decimal"/>, which is what payloads are read into.</summary>
    private const int SafeDigits = 28;

    private readonly long _least = (long)Math.Clamp(Math.Ceiling(minimum ?? int.MinValue), long.MinValue, long.MaxValue);
    private readonly long _most = (long)Math.Clamp(Math.Floor(maximum ?? int.MaxValue), long.MinValue, long.MaxValue);

    internal bool IsInteger { get; } = isInteger;

    internal decimal? Minimum { get; } = minimum;

    internal decimal? Maximum { get; } = maximum;

    internal decimal? MultipleOf { get; } = multipleOf;

    /// <summary>What every value must be above; no record asks for it, a user's own schema may.</summary>
    internal decimal? ExclusiveMinimum { get; init; }

    /// <summary>What every value must be below.</summary>
    internal decimal? ExclusiveMaximum { get; init; }

    /// <summary>What an integer of more than 32 bits is: 1.6 says nothing of the size.</summary>
    internal FindingSeverity Beyond32Bits { get; init; } = FindingSeverity.Violation;

    internal override void Check(ref Utf8JsonReader reader, ref SchemaErrors errors)
    {
        if (reader.TokenType != JsonTokenType.Number)
            WrongType(ref reader, ref errors, IsInteger ? "an integer" : "a number");
        else if (IsInteger ? !IsPlainInteger(ref reader) : !IsPlainNumber(reader.ValueSpan))
            CheckDigits(ref reader, ref errors);
    }

    private bool IsPlainInteger(ref Utf8JsonReader reader) =>
        reader.TryGetInt32(out var value) && value >= _least && value <= _most && HasNoUnusualLimit;

    private bool IsPlainNumber(ReadOnlySpan<byte> text) =>
        Minimum is null && Maximum is null && HasNoUnusualLimit && text.Length <= SafeDigits && text.IndexOfAny((byte)'e', (byte)'E') < 0;

    private bool HasNoUnusualLimit => MultipleOf is null && ExclusiveMinimum is null && ExclusiveMaximum is null;

    private void CheckDigits(ref Utf8JsonReader reader, ref SchemaErrors errors)
    {
        var number = new DecimalText(reader.ValueSpan);
        Span<byte> digits = stackalloc byte[32];
        if (IsInteger)
            CheckInteger(number, ref reader, ref errors);
        else if (number.CompareTo(Digits(decimal.MaxValue, digits)) > 0 || number.CompareTo(Digits(decimal.MinValue, digits)) < 0)
            errors.Add("format", $"a number of at most {SafeDigits} digits before the point", Describe(ref reader));
        if (Minimum is { } least && number.CompareTo(Digits(least, digits)) < 0)
            errors.Add("minimum", "at least " + Text(least), Describe(ref reader));
        if (Maximum is { } most && number.CompareTo(Digits(most, digits)) > 0)
            errors.Add("maximum", "at most " + Text(most), Describe(ref reader));
        if (ExclusiveMinimum is { } below && number.CompareTo(Digits(below, digits)) <= 0)
            errors.Add("exclusiveMinimum", "above " + Text(below), Describe(ref reader));
        if (ExclusiveMaximum is { } above && number.CompareTo(Digits(above, digits)) >= 0)
            errors.Add("exclusiveMaximum", "below " + Text(above), Describe(ref reader));
        if (MultipleOf is { } step && !number.IsMultipleOf(Digits(step, digits)))
            errors.Add("multipleOf", "a multiple of " + Text(step), Describe(ref reader));
    }

    private void CheckInteger(DecimalText number, ref Utf8JsonReader reader, ref SchemaErrors errors)
    {
        if (!number.IsWhole)
            errors.Add("type", "an integer", Describe(ref reader));
        else if (number.CompareTo(new DecimalText("-2147483648"u8)) < 0 || number.CompareTo(new DecimalText("2147483647"u8)) > 0)
            errors.Add("format", "an integer of 32 bits", Describe(ref reader), Beyond32Bits);
        else if (reader.ValueSpan.IndexOfAny((byte)'.', (byte)'e', (byte)'E') >= 0)
            errors.Add("type", "an integer without a point or an exponent", Describe(ref reader), FindingSeverity.Warning);
    }

    private static DecimalText Digits(decimal limit, Span<byte> digits)
    {
        limit.TryFormat(digits, out var written, default, CultureInfo.InvariantCulture);
        return new DecimalText(digits[..written]);
    }

    private static string Text(decimal value) => value.ToString(CultureInfo.InvariantCulture);
}
