using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using TestHarness.Ocpp.Messages;

namespace TestHarness.Proxy.Faults;

/// <summary>Changes fields of a message's payload by path. A message without a payload object, or a path that leads nowhere, is left as it is.</summary>
internal static class PayloadEdit
{
    private const string NowToken = "$now";
    private const string FieldToken = "$.";
    private static readonly JsonSerializerOptions Written = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static string Apply(string message, FaultRule rule, DateTimeOffset now)
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
        foreach (var (path, value) in rule.Set)
        {
            foreach (var place in PayloadPaths.Find(payload, path))
                place.Set(Filled(value, now));
        }

        foreach (var (path, amount) in rule.Add)
        {
            foreach (var place in PayloadPaths.Find(payload, path).Where(place => place.Value is JsonValue))
                place.Set(Sum(place.Value!.AsValue(), amount));
        }

        // From the last item to the first, so that the others stay where they are.
        foreach (var place in rule.Remove.SelectMany(path => PayloadPaths.Find(payload, path)).Reverse())
            place.Remove();
        return root.ToJsonString(Written);
    }

    /// <summary>
    /// A value as JSON in bytes, with what stands for the time put in: <c>$now</c>, <c>$now+60</c>, <c>$now-60</c> (seconds); and <c>$.path</c> for what the payload of another frame has there.
    /// </summary>
    internal static byte[] Write(JsonNode? value, DateTimeOffset now, JsonNode? other = null) => JsonSerializer.SerializeToUtf8Bytes(Filled(value, now, other), Written);

    private static JsonNode? Filled(JsonNode? value, DateTimeOffset now, JsonNode? other = null) => value switch
    {
        JsonObject fields => new JsonObject(fields.Select(field => KeyValuePair.Create(field.Key, Filled(field.Value, now, other)))),
        JsonArray items => new JsonArray([.. items.Select(item => Filled(item, now, other))]),
        JsonValue text when other is not null && text.TryGetValue<string>(out var word) && word.StartsWith(FieldToken, StringComparison.Ordinal) =>
            PayloadPaths.Find(other, word[FieldToken.Length..]) is [var place, ..] ? place.Value?.DeepClone() : null,
        JsonValue text when text.TryGetValue<string>(out var word) && Time(word, now) is { } time => Rfc3339.Format(time),
        _ => value?.DeepClone(),
    };

    private static DateTimeOffset? Time(string word, DateTimeOffset now)
    {
        if (!word.StartsWith(NowToken, StringComparison.Ordinal))
            return null;
        var seconds = 0.0;
        var rest = word[NowToken.Length..];
        return rest.Length == 0 || double.TryParse(rest, CultureInfo.InvariantCulture, out seconds) ? now.AddSeconds(seconds) : null;
    }

    // A time is moved by seconds, anything else that is no number is left as it is.
    private static JsonNode Sum(JsonValue value, double amount)
    {
        if (value.TryGetValue<decimal>(out var number))
            return JsonValue.Create(number + (decimal)amount);
        return value.TryGetValue<string>(out var text) && Rfc3339.TryParse(System.Text.Encoding.UTF8.GetBytes(text), out var time)
            ? Rfc3339.Format(time.AddSeconds(amount))
            : value.DeepClone();
    }
}
