using System.Globalization;
using System.Text.Json;

namespace TestHarness.Ocpp.Validation;

/// <summary>A string with its longest length and its format.</summary>
/// <param name="maxLength">The largest number of Unicode code points; null for no limit.</param>
/// <param name="format">The format; null for none.</param>
internal sealed class StringNode(int? maxLength, StringFormat? format) : SchemaNode
{
    internal int? MaxLength { get; } = maxLength;

    internal StringFormat? Format { get; } = format;

    /// <summary>The smallest number of Unicode code points; no record asks for it, a user's own schema may.</summary>
    internal int? MinLength { get; init; }

    /// <summary>What the text must match; no record asks for it, a user's own schema may.</summary>
    internal SchemaPattern? Pattern { get; init; }

    internal override void Check(ref Utf8JsonReader reader, ref SchemaErrors errors)
    {
        if (reader.TokenType != JsonTokenType.String)
        {
            WrongType(ref reader, ref errors, Format?.Name is { } name ? $"a string ({name})" : "a string");
            return;
        }

        if (!reader.ValueIsEscaped)
        {
            CheckText(ref reader, reader.ValueSpan, ref errors);
            return;
        }

        using var text = new Unescaped(reader.ValueSpan);
        if (text.IsUnicode)
            CheckText(ref reader, text.Text, ref errors);
        else
            errors.Add("format", "valid Unicode", Describe(ref reader));
    }

    private void CheckText(ref Utf8JsonReader reader, ReadOnlySpan<byte> text, ref SchemaErrors errors)
    {
        // No text has more code points than bytes. One that is too long may be huge, and is not looked at further.
        if (MaxLength is { } most && text.Length > most && JsonText.CountCodePoints(text) is var count && count > most)
        {
            errors.Add("maxLength", string.Create(CultureInfo.InvariantCulture, $"at most {most} characters"), Characters(count));
            return;
        }

        if (MinLength is { } least && JsonText.CountCodePoints(text) is var found && found < least)
            errors.Add("minLength", string.Create(CultureInfo.InvariantCulture, $"at least {least} characters"), Characters(found));
        if (Pattern is { } pattern && pattern.Matches(text) is not true and var answer)
            errors.Add("pattern", $"text that matches {pattern.Text}", answer is null ? "text that takes too long to compare" : Describe(ref reader));
        if (Format?.Judge(text) is { } fault)
            errors.Add("format", fault.Expected, Describe(ref reader), fault.Severity);
    }

    private static string Characters(int count) => string.Create(CultureInfo.InvariantCulture, $"{count} characters");
}
