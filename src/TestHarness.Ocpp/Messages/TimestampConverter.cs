using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace TestHarness.Ocpp.Messages;

/// <summary>Writes timestamps as <see cref="Rfc3339"/>; reads whatever can be understood, taking a missing zone for UTC.</summary>
internal sealed class TimestampConverter : JsonConverter<DateTimeOffset>
{
    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.String)
            throw new JsonException("A timestamp is a string.");
        var text = reader.GetString()!;
        if (Rfc3339.TryParse(Encoding.UTF8.GetBytes(text), out var value)
            || DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out value))
            return value;
        throw new JsonException("Not a timestamp.");
    }

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options)
    {
        Span<byte> text = stackalloc byte[Rfc3339.MaxWritten];
        writer.WriteStringValue(text[..Rfc3339.Format(value, text)]);
    }
}
