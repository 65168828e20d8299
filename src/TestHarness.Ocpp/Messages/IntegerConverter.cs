using System.Text.Json;
using System.Text.Json.Serialization;

namespace TestHarness.Ocpp.Messages;

/// <summary>Reads integers however they are written: to JSON, <c>5.0</c> and <c>5e0</c> are the integer 5.</summary>
internal sealed class IntegerConverter : JsonConverter<int>
{
    public override int Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.Number)
        {
            if (reader.TryGetInt32(out var value))
                return value;
            if (reader.TryGetDecimal(out var number) && number == decimal.Truncate(number) && number is >= int.MinValue and <= int.MaxValue)
                return (int)number;
        }

        throw new JsonException("Not an integer of 32 bits.");
    }

    public override void Write(Utf8JsonWriter writer, int value, JsonSerializerOptions options) => writer.WriteNumberValue(value);
}
