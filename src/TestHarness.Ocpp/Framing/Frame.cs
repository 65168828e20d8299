using System.Buffers;
using System.Text;
using System.Text.Json;

namespace TestHarness.Ocpp.Framing;

/// <summary>
/// An OCPP-J message read from bytes (Part 4 section 4). Parsing never throws and never changes the bytes: what is wrong with the
/// shape is told in <see cref="Fault"/>, and as much as could be read stands in the other members.
/// </summary>
public sealed class Frame
{
    private static readonly byte[] EmptyObject = "{}"u8.ToArray();

    private readonly FrameHeader _header;

    private Frame(ReadOnlyMemory<byte> bytes, FrameHeader header)
    {
        Bytes = bytes;
        _header = header;
    }

    /// <summary>The message exactly as received.</summary>
    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>Where the parts stand in <see cref="Bytes"/>.</summary>
    public ref readonly FrameHeader Header => ref _header;

    /// <summary>The message type; null when the first element is not one of the five numbers.</summary>
    public MessageType? Type => _header.Type;

    /// <summary>The message id; null when it could not be read.</summary>
    public string? MessageId => field ??= TextOf(_header.MessageId);

    /// <summary>The action of a CALL or a SEND.</summary>
    public string? Action => field ??= TextOf(_header.Action);

    /// <summary>
    /// The payload of a CALL, CALLRESULT or SEND, or the error details of an error message, as raw JSON: <c>{}</c> where <c>null</c> stands for it, empty when absent
    /// or when the shape of the message is wrong.
    /// </summary>
    public ReadOnlyMemory<byte> Payload => _header switch
    {
        { Fault: not (null or FrameFaultKind.Binary) } => default,
        { IsPayloadNull: true } => EmptyObject,
        _ => Bytes.Slice(_header.Payload.Start, _header.Payload.Length),
    };

    /// <summary>The error code of a CALLERROR or CALLRESULTERROR.</summary>
    public string? ErrorCode => field ??= TextOf(_header.ErrorCode);

    /// <summary>The error description of a CALLERROR or CALLRESULTERROR.</summary>
    public string? ErrorDescription => field ??= TextOf(_header.ErrorDescription);

    /// <summary>What is wrong with the shape of the message; null when the shape is right.</summary>
    public FrameFault? Fault => field ??= _header.Describe(Bytes.Span);

    /// <summary>The message as text; bytes that are not UTF-8 are shown as U+FFFD.</summary>
    public string Text => Encoding.UTF8.GetString(Bytes.Span);

    /// <summary>Reads a message.</summary>
    /// <param name="bytes">The WebSocket message's content; kept, not copied.</param>
    /// <param name="isBinary">Whether it came as a binary message, which OCPP-J does not use.</param>
    public static Frame Parse(ReadOnlyMemory<byte> bytes, bool isBinary = false) => new(bytes, FrameHeader.Read(bytes.Span, isBinary));

    /// <summary>Writes a CALL: <c>[2, id, action, payload]</c>.</summary>
    public static Frame Call(string messageId, string action, ReadOnlySpan<byte> payload) =>
        Write(MessageType.Call, messageId, payload, action);

    /// <summary>Writes a CALLRESULT: <c>[3, id, payload]</c>.</summary>
    public static Frame CallResult(string messageId, ReadOnlySpan<byte> payload) => Write(MessageType.CallResult, messageId, payload);

    /// <summary>Writes a CALLERROR: <c>[4, id, code, description, details]</c>.</summary>
    public static Frame CallError(string messageId, string code, string description, ReadOnlySpan<byte> details = default) =>
        Write(MessageType.CallError, messageId, details.IsEmpty ? "{}"u8 : details, code, description);

    /// <summary>Writes a CALLRESULTERROR of OCPP 2.1: <c>[5, id, code, description, details]</c>.</summary>
    public static Frame CallResultError(string messageId, string code, string description, ReadOnlySpan<byte> details = default) =>
        Write(MessageType.CallResultError, messageId, details.IsEmpty ? "{}"u8 : details, code, description);

    /// <summary>Writes a SEND of OCPP 2.1: <c>[6, id, action, payload]</c>.</summary>
    public static Frame Send(string messageId, string action, ReadOnlySpan<byte> payload) =>
        Write(MessageType.Send, messageId, payload, action);

    private static Frame Write(MessageType type, string messageId, ReadOnlySpan<byte> payload, params ReadOnlySpan<string> texts)
    {
        var buffer = new ArrayBufferWriter<byte>(payload.Length + 128);
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            writer.WriteStartArray();
            writer.WriteNumberValue((int)type);
            writer.WriteStringValue(messageId);
            foreach (var text in texts)
                writer.WriteStringValue(text);
            writer.WriteRawValue(payload);
            writer.WriteEndArray();
        }

        return Parse(buffer.WrittenMemory);
    }

    private string? TextOf(FrameSlice slice) => slice.IsAbsent ? null : slice.TextIn(Bytes.Span);
}
