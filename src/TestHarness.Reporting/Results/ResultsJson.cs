using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using TestHarness.Ocpp;

namespace TestHarness.Reporting.Results;

/// <summary>
/// The JSON form of results: names and enumerations in camel case, versions as people write them, durations in milliseconds,
/// what is absent or empty left out (but for the run's own lists).
/// </summary>
public static class ResultsJson
{
    /// <summary>For files that people read.</summary>
    public static JsonSerializerOptions Indented { get; } = Create(indented: true);

    /// <summary>For the page, where size matters.</summary>
    public static JsonSerializerOptions Compact { get; } = Create(indented: false);

    /// <summary>The JSON Schema of <c>results.json</c>.</summary>
    public static string Schema()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("results.schema.json")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>Reads <c>results.json</c> back.</summary>
    /// <exception cref="JsonException">The text is not a result.</exception>
    public static RunResult Read(string json) =>
        JsonSerializer.Deserialize<RunResult>(json, Indented) ?? throw new JsonException("A result is a JSON object, not null.");

    private static JsonSerializerOptions Create(bool indented)
    {
        var options = new JsonSerializerOptions
        {
            WriteIndented = indented,
            NewLine = "\n",
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            AllowOutOfOrderMetadataProperties = true,
            Converters = { new VersionConverter(), new MillisecondsConverter(), new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
            TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { LeaveOutWhatIsEmpty } },
        };
        options.MakeReadOnly();
        return options;
    }

    private static void LeaveOutWhatIsEmpty(JsonTypeInfo type)
    {
        if (type.Type == typeof(RunResult))
            return;
        foreach (var property in type.Properties)
        {
            if (property.PropertyType != typeof(string) && typeof(System.Collections.IEnumerable).IsAssignableFrom(property.PropertyType))
                property.ShouldSerialize = (_, value) => value is System.Collections.IEnumerable items && items.GetEnumerator().MoveNext();
        }
    }

    private sealed class VersionConverter : JsonConverter<OcppVersion>
    {
        public override OcppVersion Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            OcppVersions.TryParse(reader.GetString()) ?? throw new JsonException($"'{reader.GetString()}' is not an OCPP version.");

        public override void Write(Utf8JsonWriter writer, OcppVersion value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.Label());
    }

    private sealed class MillisecondsConverter : JsonConverter<TimeSpan>
    {
        public override TimeSpan Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            TimeSpan.FromMilliseconds(reader.GetDouble());

        public override void Write(Utf8JsonWriter writer, TimeSpan value, JsonSerializerOptions options) =>
            writer.WriteNumberValue(Math.Round(value.TotalMilliseconds, 3));
    }
}
