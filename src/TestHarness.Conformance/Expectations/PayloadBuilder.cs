using System.Collections;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using TestHarness.Ocpp.Messages;

namespace TestHarness.Conformance.Expectations;

/// <summary>Makes a payload from rows of path and value; the types come from the message's record.</summary>
public static partial class PayloadBuilder
{
    /// <summary>Builds the payload.</summary>
    /// <param name="rows">Path and value of each row.</param>
    /// <param name="type">The message's record; null leaves numbers and booleans recognised by their looks.</param>
    /// <param name="values">Resolves names.</param>
    /// <exception cref="FormatException">A path or value does not fit the message.</exception>
    public static JsonObject Build(IEnumerable<(string Path, string Value)> rows, Type? type, ValueSource values)
    {
        var root = new JsonObject();
        foreach (var (path, text) in rows)
        {
            var steps = PayloadPath.Parse(path).Steps.ToList();
            if (text == "is absent")
                continue;
            if (!Set(root, steps, Convert(text, TypeAt(type, steps, path), path, values)))
                throw new FormatException($"{path} lies below something that an earlier row gave another form.");
        }

        return root;
    }

    private static bool Set(JsonNode node, IReadOnlyList<object> steps, JsonNode? value)
    {
        for (var i = 0; i < steps.Count; i++)
        {
            var last = i == steps.Count - 1;
            JsonNode? Fresh() => steps[i + 1] is int ? new JsonArray() : new JsonObject();
            switch (steps[i])
            {
                case string name when node is JsonObject o:
                    if (last)
                        o[name] = value;
                    else
                        node = o[name] ??= Fresh()!;
                    break;
                case int index when node is JsonArray array:
                    while (array.Count <= index)
                        array.Add((JsonNode?)null);
                    if (last)
                        array[index] = value;
                    else
                        node = array[index] ??= Fresh()!;
                    break;
                default:
                    return false;
            }
        }

        return true;
    }

    private static JsonNode? Convert(string text, Type? type, string path, ValueSource values)
    {
        var resolved = values.Resolve(text);
        if (resolved is JsonObject or JsonArray)
            return resolved;
        var plain = resolved is null ? text : JsonText.Of(resolved);
        if (plain.Length >= 2 && plain.StartsWith('"') && plain.EndsWith('"'))
            return JsonValue.Create(plain[1..^1]);
        if (type is null)
            return plain is "true" or "false" or "null" || JsonNumber().IsMatch(plain) ? JsonNode.Parse(plain) : JsonValue.Create(plain);
        if (type == typeof(bool))
            return plain is "true" or "false" ? JsonNode.Parse(plain) : throw Unfit("a boolean");
        if (type == typeof(int) || type == typeof(decimal) || type == typeof(long))
            return JsonNumber().IsMatch(plain) ? JsonNode.Parse(plain) : throw Unfit("a number");
        if (type.IsClass && type.Namespace!.StartsWith(typeof(OcppMessages).Namespace!, StringComparison.Ordinal))
            throw Unfit("an object: name the properties in it");

        return typeof(IEnumerable).IsAssignableFrom(type) && type != typeof(string)
            ? new JsonArray(plain.Split(',', StringSplitOptions.TrimEntries).Select(item => Convert(item, ElementType(type), path, values)).ToArray())
            : JsonValue.Create(plain);

        FormatException Unfit(string kind) => new($"{path} is {kind}, but the table says '{plain}'.");
    }

    private static Type? TypeAt(Type? type, IReadOnlyList<object> steps, string path)
    {
        foreach (var step in steps)
        {
            if (type is null)
                return null;
            if (step is string name)
            {
                var property = type.GetProperties().FirstOrDefault(p => WireName(p) == name);
                if (property is null)
                {
                    return name == "customData" || type.Name == "CustomDataType"
                        ? null
                        : throw new FormatException($"{type.Name} has no property '{name}' (path {path}). It has: {string.Join(", ", type.GetProperties().Select(WireName))}.");
                }

                type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
            }
            else
            {
                type = ElementType(type);
            }
        }

        return type;
    }

    private static string WireName(PropertyInfo property) =>
        property.GetCustomAttribute<System.Text.Json.Serialization.JsonPropertyNameAttribute>()?.Name ?? JsonNamingPolicy.CamelCase.ConvertName(property.Name);

    private static Type? ElementType(Type type) => type.IsGenericType ? type.GetGenericArguments()[0] : type.GetElementType();

    [GeneratedRegex(@"^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$")]
    private static partial Regex JsonNumber();
}
