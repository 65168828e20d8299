using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using TestHarness.Ocpp.Findings;
using TestHarness.Ocpp.Framing;
using TestHarness.Ocpp.Wire;

namespace TestHarness.Ocpp.Traces;

/// <summary>Writes records as lines of a trace, the line feed included. Not safe for concurrent use.</summary>
internal sealed class TraceSerializer : IDisposable
{
    private const string TimestampFormat = "yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'";

    private readonly ArrayBufferWriter<byte> _buffer = new(4096);
    private readonly Utf8JsonWriter _json;

    internal TraceSerializer() => _json = new Utf8JsonWriter(_buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true });

    /// <summary>The line of a record; valid until the next call.</summary>
    internal ReadOnlySpan<byte> Line(WireRecord record)
    {
        Begin(record switch
        {
            FrameRecord { Frame.Fault: null } => TraceNames.FrameKind,
            FrameRecord => TraceNames.MalformedKind,
            _ => TraceNames.ConnectionKind,
        });
        _json.WriteNumber("seq", record.Number);
        WriteTimestamp(record.Timestamp);
        _json.WriteString("transport", "json");
        if (record is FrameRecord frame)
            WriteFrame(frame);
        else
            WriteConnection((ConnectionRecord)record);
        return End();
    }

    /// <summary>The line of a frame as plain open-ocpp-trace v1.1 has it; valid until the next call.</summary>
    internal ReadOnlySpan<byte> PlainLine(FrameRecord record)
    {
        Begin(null);
        WriteTimestamp(record.Timestamp);
        _json.WriteString("transport", "json");
        _json.WriteString("direction", TraceNames.Direction(record.Sender));
        WriteMessage(record);
        _json.WriteString("raw", record.Frame.Bytes.Span);
        return End();
    }

    /// <summary>The line of a finding that belongs to no record; valid until the next call.</summary>
    internal ReadOnlySpan<byte> Line(Finding finding, DateTimeOffset timestamp)
    {
        Begin(TraceNames.FindingKind);
        WriteTimestamp(timestamp);
        _json.WritePropertyName("finding");
        FindingJson.Write(_json, finding);
        return End();
    }

    /// <inheritdoc />
    public void Dispose() => _json.Dispose();

    private void Begin(string? kind)
    {
        _buffer.ResetWrittenCount();
        _json.Reset(_buffer);
        _json.WriteStartObject();
        _json.WriteString("schemaVersion", TraceNames.SchemaVersion);
        Optional("kind", kind);
    }

    private ReadOnlySpan<byte> End()
    {
        _json.WriteEndObject();
        _json.Flush();
        _buffer.Write("\n"u8);
        return _buffer.WrittenSpan;
    }

    private void WriteTimestamp(DateTimeOffset timestamp)
    {
        Span<char> text = stackalloc char[32];
        timestamp.UtcDateTime.TryFormat(text, out var length, TimestampFormat, CultureInfo.InvariantCulture);
        _json.WriteString("timestamp", text[..length]);
    }

    private void WriteFrame(FrameRecord record)
    {
        var frame = record.Frame;
        _json.WriteString("direction", TraceNames.Direction(record.Sender));
        _json.WriteNumber("connectionId", record.ConnectionId);
        WriteMessage(record);
        if (frame.Header.IsBinary)
            _json.WriteBoolean("binary", true);
        if (record.AnswersRecord is { } answers)
            _json.WriteNumber("answers", answers);
        Optional("fault", record.Fault);
        WriteBytes("raw", "rawBase64", frame.Bytes.Span);
        if (record.Forwarded is { } forwarded)
        {
            _json.WriteStartArray("forwarded");
            foreach (var bytes in forwarded)
            {
                _json.WriteStartObject();
                WriteBytes("raw", "rawBase64", bytes.Span);
                _json.WriteEndObject();
            }

            _json.WriteEndArray();
        }

        WriteFindings(record.Findings);
    }

    private void WriteMessage(FrameRecord record)
    {
        var frame = record.Frame;
        if (frame.Fault is null)
            _json.WriteString("messageType", TraceNames.Of(frame.Type!.Value));
        Optional("ocppVersion", record.Version?.Label());
        Optional("chargePointId", record.StationIdentity);
        Optional("action", record.Action ?? frame.Action);
        if (frame.Fault is not null)
            return;
        _json.WriteString("messageId", frame.MessageId);
        if (frame.Type is MessageType.CallError or MessageType.CallResultError)
        {
            _json.WriteStartObject("error");
            _json.WriteString("code", frame.ErrorCode);
            _json.WriteString("description", frame.ErrorDescription);
            WriteRaw("details", frame.Payload.Span);
            _json.WriteEndObject();
        }
        else
        {
            WriteRaw("payload", frame.Payload.Span);
        }
    }

    private void WriteConnection(ConnectionRecord record)
    {
        _json.WriteString("direction", TraceNames.Direction(record.Origin));
        _json.WriteString("event", TraceNames.Of(record.Kind));
        Optional("chargePointId", record.StationIdentity);
        _json.WriteNumber("connectionId", record.ConnectionId);
        _json.WriteString("origin", TraceNames.Of(record.Origin));
        _json.WriteString("leg", TraceNames.Of(record.Leg));
        if (record.Facts.Count > 0)
        {
            _json.WriteStartObject("facts");
            foreach (var (name, value) in record.Facts)
                _json.WriteString(name, value);
            _json.WriteEndObject();
        }

        WriteFindings(record.Findings);
    }

    private void WriteFindings(IReadOnlyList<Finding> findings)
    {
        if (findings.Count == 0)
            return;
        _json.WriteStartArray("findings");
        foreach (var finding in findings)
            FindingJson.Write(_json, finding);
        _json.WriteEndArray();
    }

    private void WriteBytes(string textName, string base64Name, ReadOnlySpan<byte> bytes)
    {
        if (Utf8.IsValid(bytes))
            _json.WriteString(textName, bytes);
        else
            _json.WriteBase64String(base64Name, bytes);
    }

    // A line feed inside a message can only stand between JSON tokens: a space there means the same and keeps the line whole.
    private void WriteRaw(string name, ReadOnlySpan<byte> json)
    {
        if (json.IsEmpty)
            return;
        _json.WritePropertyName(name);
        if (json.IndexOfAny((byte)'\n', (byte)'\r') < 0)
        {
            _json.WriteRawValue(json, skipInputValidation: true);
            return;
        }

        var copy = json.ToArray();
        foreach (ref var b in copy.AsSpan())
        {
            if (b is (byte)'\n' or (byte)'\r')
                b = (byte)' ';
        }

        _json.WriteRawValue(copy, skipInputValidation: true);
    }

    private void Optional(string name, string? value)
    {
        if (value is not null)
            _json.WriteString(name, value);
    }
}
