using System.Globalization;
using System.Text.Json.Nodes;

namespace TestHarness.Tests.Ocpp.Messages;

/// <summary>What a schema file says, one line a property: path, kind, and every restriction.</summary>
internal static class SchemaFacts
{
    // Texts, names of the generated Java classes, and additionalItems, which says nothing beside a single items schema.
    private static readonly HashSet<string> Meaningless =
        ["$schema", "$id", "id", "comment", "title", "description", "javaType", "additionalItems", "definitions", "$ref"];

    internal static IEnumerable<string> Of(OfficialSchema file) => Value(file, file.Root, "", "payload");

    private static IEnumerable<string> Value(OfficialSchema file, JsonObject reference, string path, string presence)
    {
        var schema = file.Resolve(reference);
        var facts = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var kind = schema.ContainsKey("type") ? schema["type"]!.GetValue<string>() : "any";
        foreach (var (keyword, value) in schema.Concat(ReferenceEquals(schema, reference) ? [] : reference.Where(pair => pair.Key != "$ref")))
        {
            switch (keyword)
            {
                case "type" or "properties" or "required" or "items":
                // The 1.6 files say it of strings and numbers too, where it means nothing.
                case "additionalProperties" when kind != "object":
                    break;
                case "enum":
                    facts[keyword] = string.Join(',', value!.AsArray().Select(name => name!.GetValue<string>()).Order(StringComparer.Ordinal));
                    break;
                case "maxLength" or "minItems" or "maxItems" or "minimum" or "maximum" or "multipleOf":
                    facts[keyword] = value!.GetValue<decimal>().ToString("0.######", CultureInfo.InvariantCulture);
                    break;
                case "additionalProperties" or "format" or "default":
                    facts[keyword] = value!.ToJsonString();
                    break;
                default:
                    if (!Meaningless.Contains(keyword))
                        throw new NotSupportedException($"{file}: {path} has the keyword {keyword}.");
                    break;
            }
        }

        yield return Line(path, kind, presence, facts);
        if (kind == "array")
        {
            foreach (var line in Value(file, schema["items"]!.AsObject(), path + "[]", "item"))
                yield return line;
        }

        var required = schema["required"]?.AsArray().Select(name => name!.GetValue<string>()).ToHashSet() ?? [];
        foreach (var (name, property) in schema["properties"]?.AsObject() ?? [])
        {
            foreach (var line in Value(file, property!.AsObject(), path.Length == 0 ? name : $"{path}.{name}", required.Contains(name) ? "required" : "optional"))
                yield return line;
        }
    }

    internal static string Line(string path, string kind, string presence, SortedDictionary<string, string> facts) =>
        $"{path}: {presence} {kind}{string.Concat(facts.Select(fact => $" {fact.Key}={fact.Value}"))}";
}
