using System.Globalization;
using System.Text.Json;
using System.Text.Unicode;
using TestHarness.Ocpp.Framing;
using TestHarness.Ocpp.Messages;
using TestHarness.Ocpp.Wire;

namespace TestHarness.Ocpp.Traces;

/// <summary>
/// Reads lines of a trace, each by itself: what it takes from the lines before it, a number where the line has none, is left to the caller. Strings that come again
/// and again are made once. Not safe for concurrent use.
/// </summary>
internal sealed class TraceLineReader
{
    private const string NotUnicode = "A string is not valid Unicode.";

    private readonly TextCache _texts = new();

    /// <summary>Reads a line.</summary>
    /// <param name="line">Number of the line.</param>
    /// <param name="bytes">The line without its end.</param>
    /// <param name="space">Where the frame's bytes are put.</param>
    /// <param name="number">The record's number; null for the one that stands there, or 0.</param>
    /// <param name="version">The version of a frame that does not say it.</param>
    /// <returns>What stands there.</returns>
    internal TraceEntry Read(long line, ReadOnlySpan<byte> bytes, ByteSpace space, long? number, OcppVersion? version)
    {
        try
        {
            var fields = TraceFields.Read(bytes);
            if (fields.Is(TraceField.Kind, "finding"u8))
                return new TraceEntry.Verdict(line, NestedFields.Finding(fields), Timestamp(fields));
            if (fields.StartsWith(TraceField.Transport, '"') && !fields.Is(TraceField.Transport, "json"u8))
                throw new TraceFormatException($"Transport {Text(fields, TraceField.Transport)} is not supported; only json is.");
            number ??= fields.Number(TraceField.Seq) ?? 0;
            return new TraceEntry.Wire(line, fields.Is(TraceField.Kind, "connection"u8) ? Connection(fields, number.Value) : FrameOf(fields, space, number.Value, version));
        }
        catch (JsonException error)
        {
            return new TraceEntry.Broken(line, $"Not JSON at byte {error.BytePositionInLine + 1}.");
        }
        catch (TraceFormatException error)
        {
            return new TraceEntry.Broken(line, error.Message);
        }
        catch (InvalidOperationException)
        {
            return new TraceEntry.Broken(line, NotUnicode);
        }
    }

    private FrameRecord FrameOf(in TraceFields fields, ByteSpace space, long number, OcppVersion? version)
    {
        var identity = Text(fields, TraceField.ChargePointId);
        var frame = ReadFrame(fields, space);
        return new FrameRecord
        {
            Number = number,
            Timestamp = Timestamp(fields),
            ConnectionId = fields.Number(TraceField.ConnectionId) ?? ConnectionOf(identity),
            StationIdentity = identity,
            Sender = Direction(fields),
            Version = OcppVersions.TryParse(Text(fields, TraceField.OcppVersion)) ?? version,
            Frame = frame,
            Action = Text(fields, TraceField.Action) ?? frame.Action,
            AnswersRecord = fields.Number(TraceField.Answers),
            Fault = Text(fields, TraceField.Fault),
            Forwarded = NestedFields.Forwarded(fields),
            Findings = NestedFields.Findings(fields),
        };
    }

    private ConnectionRecord Connection(in TraceFields fields, long number)
    {
        var name = Text(fields, TraceField.Event);
        if (name is null || !Enum.TryParse<ConnectionEventKind>(name, ignoreCase: true, out var kind) || !Enum.IsDefined(kind))
            throw new TraceFormatException($"Unknown connection event {name}.");
        var identity = Text(fields, TraceField.ChargePointId);
        return new ConnectionRecord
        {
            Number = number,
            Timestamp = Timestamp(fields),
            ConnectionId = fields.Number(TraceField.ConnectionId) ?? ConnectionOf(identity),
            StationIdentity = identity,
            Kind = kind,
            Origin = TraceNames.PartyOf(Text(fields, TraceField.Origin)) ?? Direction(fields),
            Leg = TraceNames.PartyOf(Text(fields, TraceField.Leg)) ?? Party.Station,
            Facts = NestedFields.Facts(fields),
            Findings = NestedFields.Findings(fields),
        };
    }

    // Traces of other tools have one connection for each identity; a number of its own, out of the way of those that are written down, needs no memory.
    private static long ConnectionOf(string? identity)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in identity ?? "")
            hash = (hash ^ c) * 1099511628211UL;
        return (long)(hash | (1UL << 63));
    }

    private Frame ReadFrame(in TraceFields fields, ByteSpace space)
    {
        if (RawOf(fields, space) is { } bytes)
            return Frame.Parse(bytes, fields.Json(TraceField.Binary).SequenceEqual("true"u8));
        // Other tools may leave out the exact text: the same message is built from its parts.
        var id = Text(fields, TraceField.MessageId) ?? throw new TraceFormatException("Neither raw nor messageId is there.");
        return Text(fields, TraceField.MessageType) switch
        {
            "CALL" => Frame.Call(id, Action(fields), Payload(fields)),
            "CALLRESULT" => Frame.CallResult(id, Payload(fields)),
            "CALLERROR" => NestedFields.Error(fields, id, Frame.CallError),
            "CALLRESULTERROR" => NestedFields.Error(fields, id, Frame.CallResultError),
            "SEND" => Frame.Send(id, Action(fields), Payload(fields)),
            var other => throw new TraceFormatException($"Unknown messageType {other}."),
        };
    }

    private static ReadOnlyMemory<byte>? RawOf(in TraceFields fields, ByteSpace space)
    {
        if (fields.TryString(TraceField.Raw, out var raw))
        {
            var target = space.Take(raw.ValueSpan.Length);
            target = target[..raw.CopyString(target.Span)];
            return Utf8.IsValid(target.Span) ? target : throw new TraceFormatException(NotUnicode);
        }

        if (fields.Json(TraceField.RawBase64).IsEmpty)
            return null;
        return fields.TryString(TraceField.RawBase64, out var base64) && base64.TryGetBytesFromBase64(out var bytes)
            ? bytes
            : throw new TraceFormatException("rawBase64 is not base64.");
    }

    private static ReadOnlySpan<byte> Payload(in TraceFields fields)
    {
        var json = fields.Json(TraceField.Payload);
        if (!Utf8.IsValid(json))
            throw new TraceFormatException(NotUnicode);
        return json.IsEmpty ? "{}"u8 : json;
    }

    private string Action(in TraceFields fields) => Text(fields, TraceField.Action) ?? throw new TraceFormatException("action is missing.");

    private static Party Direction(in TraceFields fields)
    {
        if (fields.Is(TraceField.Direction, "cp-to-csms"u8))
            return Party.Station;
        if (fields.Is(TraceField.Direction, "csms-to-cp"u8))
            return Party.Csms;
        throw new TraceFormatException(fields.TryString(TraceField.Direction, out var other) ? $"Unknown direction {other.GetString()}." : "direction is missing.");
    }

    private static DateTimeOffset Timestamp(in TraceFields fields)
    {
        if (!fields.TryString(TraceField.Timestamp, out var reader))
            throw new TraceFormatException("timestamp is missing.");
        if (!reader.ValueIsEscaped && Rfc3339.TryParse(reader.ValueSpan, out var exact))
            return exact;
        var text = reader.GetString();
        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var value)
            ? value
            : throw new TraceFormatException($"timestamp {text} is not a date and time.");
    }

    private string? Text(in TraceFields fields, TraceField field)
    {
        if (!fields.TryString(field, out var reader))
            return null;
        if (_texts.Find(reader.ValueSpan) is { } known && !reader.ValueIsEscaped)
            return known;
        var text = reader.GetString()!;
        if (!reader.ValueIsEscaped)
            _texts.Add(reader.ValueSpan, text);
        return text;
    }
}
