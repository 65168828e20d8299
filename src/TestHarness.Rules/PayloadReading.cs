using System.Text.Json;

namespace TestHarness.Rules;

/// <summary>Reads payloads of which nothing is sure: what is absent or of another type is null.</summary>
public static class PayloadReading
{
    /// <summary>The string at a path of property names.</summary>
    public static string? Text(this JsonElement payload, params ReadOnlySpan<string> path)
    {
        try
        {
            return Find(payload, path) is { ValueKind: JsonValueKind.String } value ? value.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            // An escape that makes no Unicode (a lone surrogate): no text at all.
            return null;
        }
    }

    /// <summary>The whole number at a path of property names.</summary>
    public static long? Number(this JsonElement payload, params ReadOnlySpan<string> path) =>
        Find(payload, path) is { ValueKind: JsonValueKind.Number } value && value.TryGetInt64(out var number) ? number : null;

    private static JsonElement Find(JsonElement element, ReadOnlySpan<string> path)
    {
        foreach (var name in path)
        {
            if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(name, out element))
                return default;
        }

        return element;
    }
}
