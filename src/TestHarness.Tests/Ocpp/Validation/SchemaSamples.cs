using System.Text.Json.Nodes;
using TestHarness.Tests.Ocpp.Schemas;

namespace TestHarness.Tests.Ocpp.Validation;

/// <summary>Makes payloads out of a schema file: one that is valid and uses everything to its limit, and one for each way to break it once.</summary>
/// <param name="root">The schema.</param>
internal sealed class SchemaSamples(JsonObject root)
{
    /// <summary>A payload that a change broke, with what a validator has to say.</summary>
    internal sealed record Broken(JsonNode Payload, string Path, string Keyword);

    /// <summary>Every property there, texts as long as they may be, lists as short.</summary>
    internal JsonNode Full() => Value(root, onlyRequired: false);

    /// <summary>Only what is required.</summary>
    internal JsonNode Least() => Value(root, onlyRequired: true);

    internal IEnumerable<Broken> BrokenOnce() => Break(root, "", replacement => replacement);

    private JsonNode Value(JsonObject reference, bool onlyRequired)
    {
        var schema = SchemaFacts.Resolve(root, reference);
        switch (Kind(schema))
        {
            case "object":
                var required = Required(schema);
                var value = new JsonObject();
                foreach (var (name, property) in Properties(schema))
                {
                    if (!onlyRequired || required.Contains(name))
                        value[name] = Value(property!.AsObject(), onlyRequired);
                }

                if (IsOpen(schema) && !onlyRequired)
                    value["anything"] = new JsonArray(1, "two", new JsonObject());
                return value;
            case "array":
                return new JsonArray(Value(schema["items"]!.AsObject(), onlyRequired));
            case "string":
                return Text(schema);
            case "integer":
                return (int)(Limit(schema, "maximum") ?? Limit(schema, "minimum") ?? -7);
            case "number":
                return schema.ContainsKey("multipleOf") ? 0.3m : Limit(schema, "maximum") ?? Limit(schema, "minimum") ?? -7.25m;
            case "boolean":
                return true;
            default:
                return new JsonObject { ["free"] = 1 };
        }
    }

    // One code point that takes four bytes and two UTF-16 units shows what a length counts.
    private static JsonValue Text(JsonObject schema)
    {
        if (schema["enum"] is JsonArray names)
            return JsonValue.Create(names[^1]!.GetValue<string>());
        return JsonValue.Create(schema["format"]?.GetValue<string>() switch
        {
            "date-time" => "2026-11-21T08:00:00.5Z",
            "uri" => "https://example.org/a",
            _ => LongText(Limit(schema, "maxLength") ?? 30),
        });
    }

    private static string LongText(decimal length) => string.Concat(Enumerable.Repeat("🔌", (int)length));

    private IEnumerable<Broken> Break(JsonObject reference, string path, Func<JsonNode?, JsonNode?> place)
    {
        var schema = SchemaFacts.Resolve(root, reference);
        Broken With(JsonNode? replacement, string keyword, string? at = null) => new(place(replacement)!, at ?? path, keyword);
        var kind = Kind(schema);
        if (kind != "any")
        {
            yield return With(kind == "string" ? 7 : "text", "type");
            if (path.Length > 0)
                yield return With(null, "type");
        }

        switch (kind)
        {
            case "object":
                foreach (var broken in BreakObject(schema, path, place))
                    yield return broken;
                break;
            case "array":
                var items = schema["items"]!.AsObject();
                JsonNode Item() => Value(items, onlyRequired: true);
                if (Limit(schema, "minItems") > 0)
                    yield return With(new JsonArray(), "minItems");
                if (Limit(schema, "maxItems") is { } most)
                    yield return With(new JsonArray([.. Enumerable.Range(0, (int)most + 1).Select(_ => Item())]), "maxItems");
                foreach (var broken in Break(items, path + "[1]", item => place(new JsonArray(Item(), item))))
                    yield return broken;
                break;
            case "string":
                if (schema.ContainsKey("enum"))
                    yield return With("NoSuchName", "enum");
                if (Limit(schema, "maxLength") is { } length)
                    yield return With(LongText(length + 1), "maxLength");
                if (schema["format"]?.GetValue<string>() == "date-time")
                    yield return With("2026-11-21T08:00:00", "format");
                if (schema["format"]?.GetValue<string>() == "uri")
                    yield return With("no uri", "format");
                break;
            case "integer" or "number":
                if (Limit(schema, "minimum") is { } low)
                    yield return With(kind == "integer" ? (int)low - 1 : low - 0.0001m, "minimum");
                if (Limit(schema, "maximum") is { } high)
                    yield return With(kind == "integer" ? (int)high + 1 : high + 0.0001m, "maximum");
                if (schema.ContainsKey("multipleOf"))
                    yield return With(0.25m, "multipleOf");
                if (kind == "integer")
                    yield return With(Limit(schema, "minimum") + 0.5m ?? 1.5m, "type");
                break;
            default:
                break;
        }
    }

    private IEnumerable<Broken> BreakObject(JsonObject schema, string path, Func<JsonNode?, JsonNode?> place)
    {
        var required = Required(schema);
        string At(string name) => path.Length == 0 ? name : $"{path}.{name}";
        if (!IsOpen(schema))
        {
            var more = Value(schema, onlyRequired: true).AsObject();
            more["unheardOf"] = 1;
            yield return new Broken(place(more)!, At("unheardOf"), "additionalProperties");
        }

        foreach (var (name, property) in Properties(schema))
        {
            if (required.Contains(name))
            {
                var less = Value(schema, onlyRequired: true).AsObject();
                less.Remove(name);
                yield return new Broken(place(less)!, At(name), "required");
            }

            foreach (var broken in Break(property!.AsObject(), At(name), replacement => place(Replace(schema, name, replacement))))
                yield return broken;
        }
    }

    private JsonObject Replace(JsonObject schema, string name, JsonNode? replacement)
    {
        var value = Value(schema, onlyRequired: true).AsObject();
        value[name] = replacement;
        return value;
    }

    private static string Kind(JsonObject schema) => schema["type"]?.GetValue<string>() ?? "any";

    private static bool IsOpen(JsonObject schema) => schema["additionalProperties"]?.GetValue<bool>() != false;

    private static JsonObject Properties(JsonObject schema) => schema["properties"]?.AsObject() ?? [];

    private static HashSet<string> Required(JsonObject schema) =>
        schema["required"]?.AsArray().Select(name => name!.GetValue<string>()).ToHashSet() ?? [];

    private static decimal? Limit(JsonObject schema, string keyword) => schema[keyword]?.GetValue<decimal>();
}
