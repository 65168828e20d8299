using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace TestHarness.Proxy.Faults;

/// <summary>Changes fields of a message's payload by path. A message without a payload object, or a path that leads nowhere, is left as it is.</summary>
internal static class PayloadEdit
{
    private static readonly JsonSerializerOptions Written = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static string Apply(string message, IReadOnlyDictionary<string, JsonNode?> set, IReadOnlyList<string> remove)
    {
        JsonNode? root;
        try
        {
            root = JsonNode.Parse(message);
        }
        catch (JsonException)
        {
            return message;
        }

        if (root is not JsonArray { Count: > 2 } array || array[^1] is not JsonObject payload)
            return message;
        foreach (var (path, value) in set)
            Set(payload, path, value);
        foreach (var path in remove)
            Remove(payload, path);
        return root.ToJsonString(Written);
    }

    private static void Set(JsonObject payload, string path, JsonNode? value)
    {
        var steps = Steps(path);
        switch (Walk(payload, steps[..^1]))
        {
            case JsonObject parent:
                parent[steps[^1]] = value?.DeepClone();
                break;
            case JsonArray items when Index(items, steps[^1]) is { } index:
                items[index] = value?.DeepClone();
                break;
        }
    }

    private static void Remove(JsonObject payload, string path)
    {
        var steps = Steps(path);
        switch (Walk(payload, steps[..^1]))
        {
            case JsonObject parent:
                parent.Remove(steps[^1]);
                break;
            case JsonArray items when Index(items, steps[^1]) is { } index:
                items.RemoveAt(index);
                break;
        }
    }

    private static string[] Steps(string path) => path.Replace("[", ".", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal).Split('.');

    private static JsonNode? Walk(JsonNode? node, string[] steps)
    {
        foreach (var step in steps)
        {
            node = node switch
            {
                JsonObject parent => parent[step],
                JsonArray items when Index(items, step) is { } index => items[index],
                _ => null,
            };
        }

        return node;
    }

    private static int? Index(JsonArray items, string step) => int.TryParse(step, out var index) && index >= 0 && index < items.Count ? index : null;
}
