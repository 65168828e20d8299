using System.Text.Json;

namespace TestHarness.Ocpp.Schemas;

/// <summary>Places within a schema as JSON pointers (RFC 6901).</summary>
internal static class SchemaPointer
{
    /// <summary>The place of a member.</summary>
    internal static string Below(string pointer, string name) =>
        $"{pointer}/{name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}";

    /// <summary>Follows a pointer; null where it leads nowhere.</summary>
    internal static JsonElement? Follow(JsonElement root, string pointer)
    {
        var here = root;
        foreach (var part in pointer.Split('/').Skip(1))
        {
            var name = part.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
            if (here.ValueKind != JsonValueKind.Object || !here.TryGetProperty(name, out here))
                return null;
        }

        return here;
    }

    /// <summary>The name of a definition; null for any other place.</summary>
    internal static string? DefinitionName(string pointer) =>
        pointer.Split('/') is ["", "definitions" or "$defs", var name] ? name.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal) : null;
}
