using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;
using TestHarness.Ocpp.Messages;

namespace TestHarness.Transport.Control;

/// <summary>Reads what a request to a control interface brings.</summary>
public static class ControlBody
{
    private static readonly JsonSerializerOptions Strict = new(OcppJson.Options) { UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow };

    /// <summary>Reads a JSON object; an empty body is an empty object.</summary>
    /// <exception cref="ControlProblemException">It is not a JSON object.</exception>
    public static async Task<JsonObject> ReadObjectAsync(HttpRequest request)
    {
        var text = await new StreamReader(request.Body).ReadToEndAsync(request.HttpContext.RequestAborted);
        if (string.IsNullOrWhiteSpace(text))
            return [];
        try
        {
            // Looked at as a whole now: a property that comes twice is only found when the object is used.
            var node = JsonNode.Parse(text, documentOptions: new JsonDocumentOptions { AllowDuplicateProperties = false });
            return node as JsonObject ?? throw new ControlProblemException(400, "The body is not a JSON object.", "a JSON object");
        }
        catch (JsonException error)
        {
            throw new ControlProblemException(400, $"The body is not JSON: {error.Message}", "a JSON object");
        }
    }

    /// <summary>Reads a JSON object into a record; every field must be one of its own.</summary>
    /// <exception cref="ControlProblemException">It does not fit.</exception>
    public static async Task<T> ReadAsync<T>(HttpRequest request)
        where T : class => Read<T>(await ReadObjectAsync(request));

    /// <inheritdoc cref="ReadAsync{T}" />
    public static T Read<T>(JsonObject body)
        where T : class
    {
        try
        {
            return body.Deserialize<T>(Strict)!;
        }
        catch (JsonException error)
        {
            var fields = typeof(T).GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.CanWrite).Select(Describe);
            throw new ControlProblemException(400, $"The body does not fit at {error.Path ?? "$"}: {FirstSentence(error.Message)}", string.Join(", ", fields));
        }
    }

    /// <summary>Reads a number of the query or of the path.</summary>
    /// <exception cref="ControlProblemException">It is not a whole number.</exception>
    public static int? Number(string name, string? text)
    {
        if (string.IsNullOrEmpty(text))
            return null;
        return int.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new ControlProblemException(400, $"{name} is '{text}'.", "a whole number");
    }

    private static string Describe(PropertyInfo property)
    {
        var name = JsonNamingPolicy.CamelCase.ConvertName(property.Name);
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        return type.IsEnum ? $"{name} (one of {string.Join(", ", Enum.GetNames(type))})" : name;
    }

    private static string FirstSentence(string message)
    {
        var end = message.IndexOf(" Path:", StringComparison.Ordinal);
        return end < 0 ? message : message[..end];
    }
}
