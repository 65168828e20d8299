using TestHarness.Ocpp.Validation;

namespace TestHarness.Tests.Ocpp.Validation.Generators;

/// <summary>Strings for a schema: right ones, and each way to be wrong or unusual.</summary>
internal static class Texts
{
    internal static IEnumerable<string> Valid(SchemaKeywords schema)
    {
        if (schema.Enum is { } names)
            return [.. names.Select(Quoted), Escaped(names[0])];
        if (FormatTexts.ByFormat.TryGetValue(schema.Format ?? FormatTexts.None, out var texts))
            return texts.Valid.Where(text => text.Length <= (schema.MaxLength ?? int.MaxValue)).Select(Quoted);
        return ["\"é🔌\"", "\"\"", "\"x\"", "\"\\ud83d\\udd0c\"", "\"\\n\\\"\\u0041\""];
    }

    internal static IEnumerable<Oddity> Odd(SchemaKeywords schema)
    {
        if (schema.Enum is { } names)
            return [
                new("an unknown name", Quoted("NoSuchName"), "enum"),
                new("a name in the wrong case", Quoted(SwitchCase(names[0])), "enum"),
                new("a name with a space", Quoted(names[0] + " "), "enum"),
                new("no name", "\"\"", "enum"),
                new("half a surrogate pair for a name", "\"\\ud800\"", "enum"),
            ];
        var lengths = schema.MaxLength is { } most ? Lengths(most, schema.Format) : [];
        var formats = FormatTexts.ByFormat.TryGetValue(schema.Format ?? FormatTexts.None, out var texts)
            ? texts.Odd.Where(oddity => oddity.Text.Length - 2 <= (schema.MaxLength ?? int.MaxValue))
            : [];
        return [.. lengths, .. formats, new("half a surrogate pair", "\"\\ud800\"", "format"), new("the wrong half of a surrogate pair", "\"\\udc00x\"", "format")];
    }

    private static IEnumerable<Oddity> Lengths(int most, StringFormat? format)
    {
        if (format == StringFormat.Md5)
            return [new("a text that is too long", Quoted(new string('0', most + 1)), "maxLength")];
        if (format is not null)
        {
            var (before, fill, step) = format == StringFormat.UriText ? ("a:", 'x', 1) : format == StringFormat.Base64 ? ("", 'A', 4) : ("", '7', 2);
            return [
                Oddity.Fine("a text as long as it may be", Quoted(before + new string(fill, most - before.Length))),
                new("a text that is too long", Quoted(before + new string(fill, most - before.Length + step)), "maxLength"),
            ];
        }

        return [
            Oddity.Fine("a text as long as it may be", Quoted(Repeat("🔌", most))),
            Oddity.Fine("a text as long as it may be in escapes", Quoted(Repeat("\\u00e9", most))),
            new("a text that is too long", Quoted(Repeat("🔌", most + 1)), "maxLength"),
            new("a text of accents that is too long", Quoted(Repeat("e\u0301", (most / 2) + 1)), "maxLength"),
        ];
    }

    internal static string Quoted(string text) => $"\"{text}\"";

    /// <summary>A text in quotes, its first letter escaped.</summary>
    internal static string Escaped(string text) => $"\"\\u{(int)text[0]:x4}{text[1..]}\"";

    private static string SwitchCase(string name) => (char.IsUpper(name[0]) ? char.ToLowerInvariant(name[0]) : char.ToUpperInvariant(name[0])) + name[1..];

    private static string Repeat(string text, int count) => string.Concat(Enumerable.Repeat(text, count));
}
