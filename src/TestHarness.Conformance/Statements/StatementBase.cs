using System.Text.Json;
using System.Text.Json.Nodes;

namespace TestHarness.Conformance.Statements;

/// <summary>A statement that says only what differs from another: <c>"extends": "reference-station.json"</c>. Objects are merged, everything else is replaced.</summary>
internal static class StatementBase
{
    /// <summary>The whole statement.</summary>
    /// <param name="own">What the file itself says.</param>
    /// <param name="path">The file.</param>
    /// <returns>The statement without <c>extends</c>; null when it extends none.</returns>
    /// <exception cref="StatementException">The other one cannot be read, or extends one itself.</exception>
    public static JsonObject? Extend(JsonObject own, string path)
    {
        if (own["extends"] is not JsonValue value || !value.TryGetValue<string>(out var name))
            return null;
        var file = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(path))!, name);
        var whole = Read(file, path);
        if (whole.ContainsKey("extends"))
            throw new StatementException(path, "$.extends", "a statement that extends none", $"\"{name}\", which extends another", "");
        Merge(whole, own);
        whole.Remove("extends");
        return whole;
    }

    private static JsonObject Read(string file, string path)
    {
        try
        {
            return JsonNode.Parse(File.ReadAllText(file)) as JsonObject ?? throw new JsonException("it is no object");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or JsonException)
        {
            throw new StatementException(path, "$.extends", "a statement beside this one", $"\"{Path.GetFileName(file)}\"", $"It cannot be read: {error.Message}");
        }
    }

    private static void Merge(JsonObject target, JsonObject own)
    {
        foreach (var (name, value) in own)
        {
            if (value is JsonObject inner && target[name] is JsonObject known)
                Merge(known, inner);
            else
                target[name] = value?.DeepClone();
        }
    }
}
