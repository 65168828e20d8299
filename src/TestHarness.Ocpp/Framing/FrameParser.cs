using System.Text.Json;
using System.Text.Unicode;

namespace TestHarness.Ocpp.Framing;

/// <summary>Reads the envelope of an OCPP-J message in one pass; the payload is only walked, not interpreted.</summary>
internal static class FrameParser
{
    /// <summary>Deepest nesting read; the deepest payload of any version needs fewer than 20 levels.</summary>
    internal const int MaxDepth = 64;

    private static readonly JsonReaderOptions ReaderOptions = new() { MaxDepth = MaxDepth };

    internal static Frame Parse(ReadOnlyMemory<byte> bytes, bool isBinary)
    {
        if (isBinary)
            return Frame.Faulty(bytes, new FrameFault(FrameFaultKind.Binary, null, "a text message", "a binary message"));
        if (!Utf8.IsValid(bytes.Span))
            return Frame.Faulty(bytes, new FrameFault(FrameFaultKind.NotUtf8, null, "UTF-8", "bytes that are not UTF-8"));

        MessageType? type = null;
        string? id = null;
        string? action = null;
        try
        {
            return Read(bytes, ref type, ref id, ref action);
        }
        catch (JsonException error)
        {
            var where = $"line {error.LineNumber + 1}, byte {error.BytePositionInLine + 1}";
            return Frame.Faulty(bytes, new FrameFault(FrameFaultKind.NotJson, null, "a JSON array", $"not JSON at {where}"), type, id, action);
        }
        catch (InvalidOperationException)
        {
            // Utf8JsonReader.GetString: an escaped lone surrogate.
            return Frame.Faulty(bytes, new FrameFault(FrameFaultKind.NotUtf8, null, "valid Unicode strings", "a lone surrogate"), type, id, action);
        }
    }

    private static Frame Read(ReadOnlyMemory<byte> bytes, ref MessageType? type, ref string? id, ref string? action)
    {
        var reader = new Utf8JsonReader(bytes.Span, ReaderOptions);
        if (!reader.Read())
            return Frame.Faulty(bytes, new FrameFault(FrameFaultKind.NotJson, null, "a JSON array", "an empty message"));
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            var actual = Describe(reader.TokenType);
            Drain(ref reader);
            return Frame.Faulty(bytes, new FrameFault(FrameFaultKind.NotAnArray, null, "a JSON array", actual));
        }

        FrameFault? fault = null;
        string? code = null;
        string? description = null;
        ReadOnlyMemory<byte> payload = default;
        var length = 0;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            var index = length++;
            switch (index, type)
            {
                case (0, _):
                    if (reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out var number) && Enum.IsDefined((MessageType)number))
                        type = (MessageType)number;
                    else
                        fault = new FrameFault(FrameFaultKind.UnknownMessageType, "[0]", "2, 3, 4, 5 or 6", Excerpt(bytes, ref reader));
                    break;
                case (1, _):
                    id = Text(bytes, ref reader, 1, ref fault);
                    break;
                case (2, MessageType.Call or MessageType.Send):
                    action = Text(bytes, ref reader, 2, ref fault);
                    break;
                case (2, MessageType.CallError or MessageType.CallResultError):
                    code = Text(bytes, ref reader, 2, ref fault);
                    break;
                case (3, MessageType.CallError or MessageType.CallResultError):
                    description = Text(bytes, ref reader, 3, ref fault);
                    break;
                case (2, MessageType.CallResult) or (3, MessageType.Call or MessageType.Send) or (4, MessageType.CallError or MessageType.CallResultError):
                    payload = Object(bytes, ref reader, index, ref fault);
                    break;
                default:
                    reader.Skip();
                    break;
            }

            reader.Skip();
        }

        Drain(ref reader);
        if (type is { } known)
        {
            var expected = known switch { MessageType.CallResult => 3, MessageType.Call or MessageType.Send => 4, _ => 5 };
            if (length != expected)
                fault ??= new FrameFault(FrameFaultKind.WrongLength, null, $"{expected} elements in a {Name(known)}", $"{length} elements");
        }
        else
        {
            fault ??= new FrameFault(FrameFaultKind.WrongLength, null, "3 to 5 elements", $"{length} elements");
        }

        return fault is null
            ? Frame.Whole(bytes, type!.Value, id!, payload, action, code, description)
            : Frame.Faulty(bytes, fault, type, id, action);
    }

    // Reads to the end, so that what stands behind the array is seen as the fault it is.
    private static void Drain(ref Utf8JsonReader reader)
    {
        while (reader.Read())
        {
        }
    }

    private static string? Text(ReadOnlyMemory<byte> bytes, ref Utf8JsonReader reader, int index, ref FrameFault? fault)
    {
        if (reader.TokenType == JsonTokenType.String)
            return reader.GetString();
        fault ??= new FrameFault(FrameFaultKind.WrongElement, $"[{index}]", "a string", Excerpt(bytes, ref reader));
        return null;
    }

    private static ReadOnlyMemory<byte> Object(ReadOnlyMemory<byte> bytes, ref Utf8JsonReader reader, int index, ref FrameFault? fault)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            fault ??= new FrameFault(FrameFaultKind.WrongElement, $"[{index}]", "a JSON object", Excerpt(bytes, ref reader));
            return default;
        }

        var start = (int)reader.TokenStartIndex;
        reader.Skip();
        return bytes[start..(int)reader.BytesConsumed];
    }

    private static string Excerpt(ReadOnlyMemory<byte> bytes, ref Utf8JsonReader reader)
    {
        if (reader.TokenType is JsonTokenType.StartArray or JsonTokenType.StartObject)
            return Describe(reader.TokenType);
        var token = bytes.Span[(int)reader.TokenStartIndex..(int)reader.BytesConsumed];
        return System.Text.Encoding.UTF8.GetString(token[..Math.Min(token.Length, 80)]);
    }

    private static string Describe(JsonTokenType type) => type switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "an array",
        JsonTokenType.String => "a string",
        JsonTokenType.Number => "a number",
        JsonTokenType.Null => "null",
        _ => "a boolean",
    };

    internal static string Name(MessageType type) => type.ToString().ToUpperInvariant();
}
