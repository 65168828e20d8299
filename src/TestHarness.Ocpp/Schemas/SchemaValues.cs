using System.Text.Json;

namespace TestHarness.Ocpp.Schemas;

/// <summary>The values of keywords.</summary>
internal static class SchemaValues
{
    /// <summary>A length or a number of items; null when the keyword is absent.</summary>
    /// <exception cref="SchemaFault">It is no whole number from 0 up.</exception>
    internal static int? Count(JsonElement schema, string keyword, string pointer) =>
        Number(schema, keyword, pointer) is not { } number ? null
        : number is >= 0 and <= int.MaxValue && number == decimal.Truncate(number) ? (int)number
        : throw Fault(schema, keyword, pointer, "a whole number from 0 up to 2147483647");

    /// <summary>A limit; null when the keyword is absent.</summary>
    /// <exception cref="SchemaFault">It is no number, or one that no decimal holds.</exception>
    internal static decimal? Number(JsonElement schema, string keyword, string pointer)
    {
        if (!schema.TryGetProperty(keyword, out var value))
            return null;
        return value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out var number) ? number : throw Fault(schema, keyword, pointer, "a number of at most 28 digits");
    }

    /// <summary>A text; null when the keyword is absent.</summary>
    /// <exception cref="SchemaFault">It is none.</exception>
    internal static string? Text(JsonElement schema, string keyword, string pointer) =>
        !schema.TryGetProperty(keyword, out var value) ? null
        : value.ValueKind == JsonValueKind.String ? value.GetString()
        : throw Fault(schema, keyword, pointer, "a string");

    /// <summary>A list of texts; null when the keyword is absent.</summary>
    /// <exception cref="SchemaFault">It is none.</exception>
    internal static List<string>? Texts(JsonElement schema, string keyword, string pointer) =>
        !schema.TryGetProperty(keyword, out var value) ? null
        : value.ValueKind == JsonValueKind.Array && value.EnumerateArray().All(item => item.ValueKind == JsonValueKind.String) ? [.. value.EnumerateArray().Select(item => item.GetString()!)]
        : throw Fault(schema, keyword, pointer, "a list of strings");

    /// <summary>What an absent value stands for: a string, a boolean or a number; null for anything else.</summary>
    internal static object? Default(JsonElement schema) =>
        !schema.TryGetProperty("default", out var value) ? null : value.ValueKind switch
        {
            JsonValueKind.String => value.GetString(),
            JsonValueKind.True or JsonValueKind.False => value.GetBoolean(),
            JsonValueKind.Number when value.TryGetDecimal(out var number) => number,
            _ => null,
        };

    /// <summary>The value of a keyword is not of a kind that can be enforced.</summary>
    internal static SchemaFault Fault(JsonElement schema, string keyword, string pointer, string supported)
    {
        const int most = 80;
        var text = schema.GetProperty(keyword).GetRawText();
        return new SchemaFault(SchemaPointer.Below(pointer, keyword), text.Length > most ? text[..most] + "…" : text, supported);
    }
}
