using System.Buffers;
using System.Text.Json;
using TestHarness.Ocpp.Messages;

namespace TestHarness.Ocpp.Validation;

/// <summary>Fits a payload to an older version by leaving out what that version does not know.</summary>
/// <remarks>
/// Only properties are left out. Enumeration values that are new in the newer version, and properties that only the older one requires, stay the
/// sender's concern: <see cref="PayloadValidator"/> tells.
/// </remarks>
public static class PayloadProjection
{
    /// <summary>Drops, at every depth, the properties that the target version's record does not have.</summary>
    /// <param name="payload">A payload of any version.</param>
    /// <param name="to">The version to fit it to.</param>
    /// <param name="action">The action of the CALL or SEND.</param>
    /// <param name="isRequest">True for the payload of a CALL or SEND, false for that of a CALLRESULT.</param>
    /// <returns>The payload with every value kept as it was written; the same memory when nothing had to go, or when it is not JSON.</returns>
    /// <exception cref="ArgumentException">The version has no such message, or no answer to it.</exception>
    public static ReadOnlyMemory<byte> Project(ReadOnlyMemory<byte> payload, OcppVersion to, string action, bool isRequest)
    {
        var type = OcppMessages.Find(to, action)?.PayloadType(isRequest)
            ?? throw new ArgumentException($"OCPP {to.Label()} has no {action} {(isRequest ? "request" : "answer")}.", nameof(action));
        var output = new ArrayBufferWriter<byte>(Math.Max(payload.Length, 1));
        try
        {
            var reader = new Utf8JsonReader(payload.Span, PayloadValidator.ReaderOptions);
            reader.Read();
            var dropped = Value(SchemaCompiler.Compile(type), payload.Span, ref reader, output);
            reader.Read();
            return dropped ? output.WrittenMemory : payload;
        }
        catch (JsonException)
        {
            return payload;
        }
    }

    /// <summary>Copies the value that the reader stands on; true when something in it was left out.</summary>
    private static bool Value(SchemaNode node, ReadOnlySpan<byte> payload, ref Utf8JsonReader reader, ArrayBufferWriter<byte> output)
    {
        if (node is ObjectNode record && reader.TokenType == JsonTokenType.StartObject)
            return Object(record, payload, ref reader, output);
        if (node is ArrayNode list && reader.TokenType == JsonTokenType.StartArray)
            return Array(list, payload, ref reader, output);
        var start = (int)reader.TokenStartIndex;
        reader.Skip();
        output.Write(payload[start..(int)reader.BytesConsumed]);
        return false;
    }

    private static bool Object(ObjectNode record, ReadOnlySpan<byte> payload, ref Utf8JsonReader reader, ArrayBufferWriter<byte> output)
    {
        var dropped = false;
        var separator = "{"u8;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var index = record.Find(ref reader, 0);
            if (index < 0 && !record.IsOpen)
            {
                dropped = true;
                reader.Skip();
                continue;
            }

            output.Write(separator);
            separator = ","u8;
            output.Write(payload[(int)reader.TokenStartIndex..(int)reader.BytesConsumed]);
            reader.Read();
            dropped |= Value(index < 0 ? AnyNode.Instance : record.Properties[index].Value, payload, ref reader, output);
        }

        output.Write(separator[0] == '{' ? "{}"u8 : "}"u8);
        return dropped;
    }

    private static bool Array(ArrayNode list, ReadOnlySpan<byte> payload, ref Utf8JsonReader reader, ArrayBufferWriter<byte> output)
    {
        var dropped = false;
        var separator = "["u8;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            output.Write(separator);
            separator = ","u8;
            dropped |= Value(list.Item, payload, ref reader, output);
        }

        output.Write(separator[0] == '[' ? "[]"u8 : "]"u8);
        return dropped;
    }
}
