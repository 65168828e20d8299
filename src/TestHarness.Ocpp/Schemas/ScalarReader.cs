using System.Text.Json;
using TestHarness.Ocpp.Findings;
using TestHarness.Ocpp.Validation;

namespace TestHarness.Ocpp.Schemas;

/// <summary>Compiles the schemas of strings and numbers.</summary>
internal static class ScalarReader
{
    internal static SchemaNode Text(JsonElement schema, string pointer, StringNode? model)
    {
        var minLength = SchemaValues.Count(schema, "minLength", pointer);
        var maxLength = SchemaValues.Count(schema, "maxLength", pointer);
        var format = Format(schema, pointer, model);
        var pattern = Pattern(schema, pointer);
        if (Names(schema, pointer) is not { } names)
            return new StringNode(maxLength, format) { MinLength = minLength, Pattern = pattern, Default = SchemaValues.Default(schema) };
        if (minLength is not null || maxLength is not null || pattern is not null || format is not null)
            throw new SchemaFault(pointer, "\"enum\" or \"const\" together with a length, pattern or format", "a list that holds only what is allowed");
        return new EnumNode(names) { Name = SchemaPointer.DefinitionName(pointer), Default = SchemaValues.Default(schema) };
    }

    internal static NumberNode Number(JsonElement schema, string pointer, bool isInteger, NumberNode? model)
    {
        var (minimum, above) = Bound(schema, "minimum", "exclusiveMinimum", pointer);
        var (maximum, below) = Bound(schema, "maximum", "exclusiveMaximum", pointer);
        var step = SchemaValues.Number(schema, "multipleOf", pointer);
        if (step <= 0)
            throw SchemaValues.Fault(schema, "multipleOf", pointer, "a number above 0");
        return new NumberNode(isInteger, minimum, maximum, step)
        {
            ExclusiveMinimum = above,
            ExclusiveMaximum = below,
            Beyond32Bits = model?.Beyond32Bits ?? FindingSeverity.Violation,
            Default = SchemaValues.Default(schema),
        };
    }

    private static List<string>? Names(JsonElement schema, string pointer)
    {
        var names = SchemaValues.Texts(schema, "enum", pointer);
        if (names is [])
            throw SchemaValues.Fault(schema, "enum", pointer, "at least one string");
        if (SchemaValues.Text(schema, "const", pointer) is not { } only)
            return names;
        return names is null || names.Contains(only) ? [only] : throw SchemaValues.Fault(schema, "const", pointer, "one of the names of \"enum\"");
    }

    private static StringFormat? Format(JsonElement schema, string pointer, StringNode? model)
    {
        var name = SchemaValues.Text(schema, "format", pointer);
        if (model is not null && StringFormats.NameOf(model.Format) == name)
            return model.Format;
        if (name is null)
            return null;
        return StringFormats.ByName.TryGetValue(name, out var format) ? format : throw SchemaValues.Fault(schema, "format", pointer, string.Join(", ", StringFormats.ByName.Keys));
    }

    private static SchemaPattern? Pattern(JsonElement schema, string pointer)
    {
        try
        {
            return SchemaValues.Text(schema, "pattern", pointer) is { } text ? new SchemaPattern(text) : null;
        }
        catch (ArgumentException error)
        {
            throw SchemaValues.Fault(schema, "pattern", pointer, $"a regular expression of ECMA 262 ({error.Message})");
        }
    }

    // Draft 4 turns the limit itself into an exclusive one; later drafts have a limit of its own.
    private static (decimal? Inclusive, decimal? Exclusive) Bound(JsonElement schema, string keyword, string exclusiveKeyword, string pointer)
    {
        var limit = SchemaValues.Number(schema, keyword, pointer);
        if (!schema.TryGetProperty(exclusiveKeyword, out var exclusive) || exclusive.ValueKind == JsonValueKind.False)
            return (limit, null);
        if (exclusive.ValueKind != JsonValueKind.True)
            return (limit, SchemaValues.Number(schema, exclusiveKeyword, pointer));
        return limit is null ? throw SchemaValues.Fault(schema, exclusiveKeyword, pointer, $"true beside \"{keyword}\"") : (null, limit);
    }
}
