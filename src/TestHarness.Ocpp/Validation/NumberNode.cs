using System.Globalization;
using System.Text.Json;

namespace TestHarness.Ocpp.Validation;

/// <summary>A number, compared as a decimal.</summary>
/// <param name="isInteger">True when only whole numbers of 32 bits are allowed (2.x Part 2 section 2.1.4).</param>
/// <param name="minimum">The smallest value allowed; null for none.</param>
/// <param name="maximum">The largest value allowed; null for none.</param>
/// <param name="multipleOf">The step; null for none.</param>
internal sealed class NumberNode(bool isInteger, decimal? minimum, decimal? maximum, decimal? multipleOf) : SchemaNode
{
    internal bool IsInteger { get; } = isInteger;

    internal decimal? Minimum { get; } = minimum;

    internal decimal? Maximum { get; } = maximum;

    internal decimal? MultipleOf { get; } = multipleOf;

    /// <summary>What every value must be above; no record asks for it, a user's own schema may.</summary>
    internal decimal? ExclusiveMinimum { get; init; }

    /// <summary>What every value must be below.</summary>
    internal decimal? ExclusiveMaximum { get; init; }

    internal override void Check(ref Utf8JsonReader reader, ref SchemaErrors errors)
    {
        if (reader.TokenType != JsonTokenType.Number)
        {
            WrongType(ref reader, ref errors, IsInteger ? "an integer" : "a number");
            return;
        }

        if (!reader.TryGetDecimal(out var value))
        {
            errors.Add("", "format", IsInteger ? "an integer of 32 bits" : "a number of at most 28 digits", Describe(ref reader));
            return;
        }

        if (IsInteger && value != decimal.Truncate(value))
            errors.Add("", "type", "an integer", Describe(ref reader));
        else if (IsInteger && value is < int.MinValue or > int.MaxValue)
            errors.Add("", "format", "an integer of 32 bits", Describe(ref reader));
        if (value < Minimum)
            errors.Add("", "minimum", "at least " + Text(Minimum.Value), Describe(ref reader));
        if (value > Maximum)
            errors.Add("", "maximum", "at most " + Text(Maximum.Value), Describe(ref reader));
        if (value <= ExclusiveMinimum)
            errors.Add("", "exclusiveMinimum", "above " + Text(ExclusiveMinimum.Value), Describe(ref reader));
        if (value >= ExclusiveMaximum)
            errors.Add("", "exclusiveMaximum", "below " + Text(ExclusiveMaximum.Value), Describe(ref reader));
        if (MultipleOf is { } step && value % step != 0)
            errors.Add("", "multipleOf", "a multiple of " + Text(step), Describe(ref reader));
    }

    private static string Text(decimal value) => value.ToString(CultureInfo.InvariantCulture);
}
