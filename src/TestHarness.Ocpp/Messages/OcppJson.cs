using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace TestHarness.Ocpp.Messages;

/// <summary>Payload records to JSON and back.</summary>
/// <remarks>
/// Writing leaves out members that are null, writes timestamps in UTC with at most three decimals, and escapes no more than JSON demands.
/// Reading does not validate: properties that a record does not know are skipped, and members that are missing stay null or zero even where the
/// schema requires them. Run <see cref="Validation.PayloadValidator"/> first where that matters.
/// </remarks>
public static class OcppJson
{
    /// <summary>The options that both directions use.</summary>
    public static JsonSerializerOptions Options { get; } = Create();

    /// <summary>Writes a payload by its run-time type.</summary>
    /// <exception cref="ArgumentOutOfRangeException">An enumeration holds a value that it does not define.</exception>
    public static byte[] SerializeToUtf8<T>(T payload)
        where T : notnull => JsonSerializer.SerializeToUtf8Bytes(payload, payload.GetType(), Options);

    /// <summary>Reads a payload.</summary>
    /// <exception cref="JsonException">Not JSON, or a value of a kind that the record cannot hold (a string for a number, an unknown enumeration name).</exception>
    public static T Deserialize<T>(ReadOnlySpan<byte> payload)
        where T : class => JsonSerializer.Deserialize<T>(payload, Options) ?? throw new JsonException("The payload is null.");

    /// <summary>Reads a payload into a record found in <see cref="OcppMessages"/>.</summary>
    /// <exception cref="JsonException">As for <see cref="Deserialize{T}"/>.</exception>
    public static object Deserialize(ReadOnlySpan<byte> payload, Type type) =>
        JsonSerializer.Deserialize(payload, type, Options) ?? throw new JsonException("The payload is null.");

    private static JsonSerializerOptions Create()
    {
        var options = new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { RequireNothing } },
            Converters = { new EnumNameConverter(), new TimestampConverter(), new IntegerConverter() },
        };
        options.MakeReadOnly();
        return options;
    }

    private static void RequireNothing(JsonTypeInfo type)
    {
        foreach (var property in type.Properties)
            property.IsRequired = false;
    }
}
