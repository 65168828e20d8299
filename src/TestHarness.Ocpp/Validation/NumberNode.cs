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
    internal override void Check(ref Utf8JsonReader reader, ref SchemaErrors errors)
    {
        if (reader.TokenType != JsonTokenType.Number)
        {
            WrongType(ref reader, ref errors, isInteger ? "an integer" : "a number");
            return;
        }

        if (!reader.TryGetDecimal(out var value))
        {
            errors.Add("", "format", isInteger ? "an integer of 32 bits" : "a number of at most 28 digits", Describe(ref reader));
            return;
        }

        if (isInteger && value != decimal.Truncate(value))
            errors.Add("", "type", "an integer", Describe(ref reader));
        else if (isInteger && value is < int.MinValue or > int.MaxValue)
            errors.Add("", "format", "an integer of 32 bits", Describe(ref reader));
        if (value < minimum)
            errors.Add("", "minimum", "at least " + Text(minimum.Value), Describe(ref reader));
        if (value > maximum)
            errors.Add("", "maximum", "at most " + Text(maximum.Value), Describe(ref reader));
        if (multipleOf is { } step && value % step != 0)
            errors.Add("", "multipleOf", "a multiple of " + Text(step), Describe(ref reader));
    }

    private static string Text(decimal value) => value.ToString(CultureInfo.InvariantCulture);
}
