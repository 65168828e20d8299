using System.Text;
using System.Text.Json;
using TestHarness.Ocpp.Messages;

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

    /// <summary>The number at a path of property names.</summary>
    public static decimal? Decimal(this JsonElement payload, params ReadOnlySpan<string> path) =>
        Find(payload, path) is { ValueKind: JsonValueKind.Number } value && value.TryGetDecimal(out var number) ? number : null;

    /// <summary>True or false at a path of property names.</summary>
    public static bool? Flag(this JsonElement payload, params ReadOnlySpan<string> path) => Find(payload, path).ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };

    /// <summary>The time at a path of property names, as RFC 3339 writes it.</summary>
    public static DateTimeOffset? Time(this JsonElement payload, params ReadOnlySpan<string> path) =>
        payload.Text(path) is { } text && Rfc3339.TryParse(Encoding.UTF8.GetBytes(text), out var time) ? time : null;

    /// <summary>The object at a path of property names.</summary>
    public static JsonElement? Object(this JsonElement payload, params ReadOnlySpan<string> path) =>
        Find(payload, path) is { ValueKind: JsonValueKind.Object } value ? value : null;

    /// <summary>Whether there is something at a path of property names.</summary>
    public static bool Has(this JsonElement payload, params ReadOnlySpan<string> path) => Find(payload, path).ValueKind is not (JsonValueKind.Undefined or JsonValueKind.Null);

    /// <summary>The items of the array at a path of property names; none when it is absent or no array.</summary>
    public static IEnumerable<JsonElement> Items(this JsonElement payload, params ReadOnlySpan<string> path) =>
        Find(payload, path) is { ValueKind: JsonValueKind.Array } value ? value.EnumerateArray() : [];

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
