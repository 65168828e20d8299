using System.Globalization;
using System.Text.Json.Nodes;

namespace TestHarness.Tests.Ocpp.Schemas;

/// <summary>Everything that a schema says, by the path of the value and the keyword; references are followed. Nothing is left out.</summary>
internal static class SchemaFacts
{
    internal static Dictionary<string, SortedDictionary<string, string>> Of(JsonObject root)
    {
        var facts = new Dictionary<string, SortedDictionary<string, string>>(StringComparer.Ordinal);
        Read(root, root, "", facts);
        return facts;
    }

    /// <summary>Follows a reference into the definitions of a schema.</summary>
    internal static JsonObject Resolve(JsonObject root, JsonObject schema) =>
        schema["$ref"] is { } reference ? root["definitions"]![reference.GetValue<string>().Split('/')[^1]]!.AsObject() : schema;

    private static void Read(JsonObject root, JsonObject place, string path, Dictionary<string, SortedDictionary<string, string>> facts)
    {
        var schema = Resolve(root, place);
        var here = facts[path] = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (keyword, value) in ReferenceEquals(schema, place) ? place : place.Concat(schema))
        {
            switch (keyword)
            {
                case "properties" or "items" or "required" or "definitions":
                    break;
                case "$ref":
                    here["definition"] = value!.GetValue<string>();
                    break;
                default:
                    here[keyword] = Text(value!);
                    break;
            }
        }

        if (schema["items"] is { } items)
            Read(root, items.AsObject(), path + "[]", facts);
        var required = schema["required"]?.AsArray().Select(name => name!.GetValue<string>()).ToHashSet() ?? [];
        foreach (var (name, property) in schema["properties"]?.AsObject() ?? [])
        {
            var below = path.Length == 0 ? name : $"{path}.{name}";
            Read(root, property!.AsObject(), below, facts);
            if (required.Remove(name))
                facts[below]["required"] = "true";
        }

        if (required.Count > 0)
            here["required without a property"] = string.Join(',', required.Order(StringComparer.Ordinal));
    }

    private static string Text(JsonNode value) => value switch
    {
        JsonArray names => string.Join(',', names.Select(name => name!.ToJsonString()).Order(StringComparer.Ordinal)),
        JsonValue number when number.GetValueKind() == System.Text.Json.JsonValueKind.Number => number.GetValue<decimal>().ToString("0.############", CultureInfo.InvariantCulture),
        _ => value.ToJsonString(),
    };
}
