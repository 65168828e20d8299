using System.Collections.Frozen;
using System.Text.Json;

namespace TestHarness.Ocpp.Schemas;

/// <summary>The keywords of JSON Schema drafts 4, 6 and 7 that can be enforced, by the type that they say something about.</summary>
internal static class SchemaKeywords
{
    private static readonly FrozenDictionary<string, string[]> ByType = new Dictionary<string, string[]>
    {
        ["object"] = ["properties", "required", "additionalProperties"],
        ["array"] = ["items", "minItems", "maxItems", "additionalItems"],
        ["string"] = ["minLength", "maxLength", "pattern", "format", "enum", "const"],
        ["integer"] = ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"],
        ["number"] = ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"],
        ["boolean"] = [],
    }.ToFrozenDictionary();

    // What is for people and programs that read the schema; comment and javaType are the OCA's own.
    private static readonly FrozenSet<string> Annotations =
        new[] { "type", "title", "description", "default", "examples", "$comment", "comment", "javaType", "readOnly", "writeOnly", "deprecated", "definitions", "$defs" }.ToFrozenSet();

    // These have a meaning for the document as a whole, and another one within.
    private static readonly FrozenSet<string> OfTheRoot = new[] { "$schema", "$id", "id" }.ToFrozenSet();

    // They say something about values of every type.
    private static readonly FrozenSet<string> OfAnyType = new[] { "enum", "const", "format" }.ToFrozenSet();

    private static readonly FrozenSet<string> Known = ByType.Values.SelectMany(keywords => keywords).ToFrozenSet();

    /// <summary>The type that a schema asks for; null for any.</summary>
    /// <exception cref="SchemaFault">A type, or a form of saying it, that cannot be enforced.</exception>
    internal static string? TypeOf(JsonElement schema, string pointer)
    {
        if (!schema.TryGetProperty("type", out var type))
            return schema.TryGetProperty("enum", out _) || schema.TryGetProperty("const", out _) ? "string" : null;
        return type.ValueKind == JsonValueKind.String && ByType.ContainsKey(type.GetString()!)
            ? type.GetString()
            : throw new SchemaFault(SchemaPointer.Below(pointer, "type"), type.GetRawText(), "one of " + string.Join(", ", ByType.Keys.Order(StringComparer.Ordinal)));
    }

    /// <summary>Refuses a schema with a keyword that would go unheeded.</summary>
    /// <exception cref="SchemaFault">There is one.</exception>
    internal static void Check(JsonElement schema, string pointer, string? type)
    {
        foreach (var keyword in schema.EnumerateObject().Select(member => member.Name))
        {
            if (IsAnnotation(keyword, pointer) || (type is not null && ByType[type].Contains(keyword)))
                continue;

            // Beside another type it has no effect: the OCA's enumerations have additionalProperties.
            if (type is not null && Known.Contains(keyword) && !OfAnyType.Contains(keyword))
                continue;
            throw type is null && Known.Contains(keyword)
                ? new SchemaFault(SchemaPointer.Below(pointer, keyword), $"the keyword \"{keyword}\" without \"type\"", $"\"{keyword}\" beside \"type\"")
                : new SchemaFault(SchemaPointer.Below(pointer, keyword), $"the keyword \"{keyword}\"", Supported(type));
        }
    }

    /// <summary>Refuses a keyword beside a reference, which drafts 4 to 7 do not heed.</summary>
    /// <exception cref="SchemaFault">There is one.</exception>
    internal static void CheckBesideReference(JsonElement schema, string pointer)
    {
        foreach (var keyword in schema.EnumerateObject().Select(member => member.Name).Where(name => name != "$ref" && (name == "type" || !IsAnnotation(name, pointer))))
            throw new SchemaFault(SchemaPointer.Below(pointer, keyword), $"the keyword \"{keyword}\" beside \"$ref\", where it has no effect", "texts such as \"description\" there");
    }

    private static bool IsAnnotation(string keyword, string pointer) => Annotations.Contains(keyword) || (pointer.Length == 0 && OfTheRoot.Contains(keyword));

    private static string Supported(string? type) =>
        type is null or "boolean"
            ? $"only texts such as \"description\"{(type is null ? " where there is no \"type\"" : "")}"
            : string.Join(", ", ByType[type]) + $" for \"type\": \"{type}\"";
}
