using System.Text.Json;
using System.Text.Json.Nodes;
using TestHarness.Ocpp.Framing;

namespace TestHarness.Proxy.Faults;

/// <summary>Paths into payloads: names and indices, such as <c>evse[0].id</c>; <c>[*]</c> stands for every item.</summary>
internal static class PayloadPaths
{
    /// <summary>The payload of a frame; null where it has none that can be read.</summary>
    public static JsonNode? PayloadOf(Frame frame)
    {
        try
        {
            return JsonNode.Parse(frame.Payload.Span);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The places that a path leads to: those whose parent is there.</summary>
    public static IReadOnlyList<Place> Find(JsonNode root, string path)
    {
        var steps = path.Replace("[", ".", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal).Split('.');
        IEnumerable<JsonNode?> parents = [root];
        foreach (var step in steps[..^1])
            parents = parents.SelectMany(parent => Places(parent, step)).Select(place => place.Value);
        return parents.SelectMany(parent => Places(parent, steps[^1])).ToList();
    }

    private static IEnumerable<Place> Places(JsonNode? parent, string step) => (parent, step) switch
    {
        (JsonObject, not "*") => [new Place(parent, step, 0)],
        (JsonArray items, "*") => Enumerable.Range(0, items.Count).Select(index => new Place(items, null, index)),
        (JsonArray items, _) when int.TryParse(step, out var index) && index >= 0 && index <= items.Count => [new Place(items, null, index)],
        _ => [],
    };

    /// <summary>A member of an object or an item of an array; it may not be there yet.</summary>
    internal readonly record struct Place(JsonNode Parent, string? Name, int Index)
    {
        public bool Exists => Parent is JsonObject parent ? parent.ContainsKey(Name!) : Index < Parent.AsArray().Count;

        public JsonNode? Value => !Exists ? null : Parent is JsonObject parent ? parent[Name!] : Parent[Index];

        public void Set(JsonNode? value)
        {
            if (Parent is JsonObject parent)
                parent[Name!] = value;
            else if (Exists)
                Parent[Index] = value;
            else
                Parent.AsArray().Add(value);
        }

        public void Remove()
        {
            if (Parent is JsonObject parent)
                parent.Remove(Name!);
            else if (Exists)
                Parent.AsArray().RemoveAt(Index);
        }
    }
}
