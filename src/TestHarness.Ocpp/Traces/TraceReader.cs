using System.Globalization;
using System.Text;
using System.Text.Json;
using TestHarness.Ocpp.Findings;
using TestHarness.Ocpp.Framing;
using TestHarness.Ocpp.Wire;

namespace TestHarness.Ocpp.Traces;

/// <summary>
/// Reads traces: ours and plain open-ocpp-trace v1.1 of other tools. Streams, ignores fields that it does not know, and reports a line
/// that it cannot read with its number, and goes on with the next.
/// </summary>
public sealed class TraceReader
{
    // Deeper than any frame that parses, with the record around it.
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 2 * FrameReader.MaxDepth };

    private readonly Dictionary<string, long> _connections = [];
    private long _last;

    private TraceReader()
    {
    }

    /// <summary>Reads a file, also while it is being written.</summary>
    /// <exception cref="IOException">The file cannot be opened or read.</exception>
    public static IEnumerable<TraceEntry> ReadFile(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        foreach (var entry in Read(stream))
            yield return entry;
    }

    /// <summary>Reads a stream; empty lines are passed over.</summary>
    public static IEnumerable<TraceEntry> Read(Stream stream)
    {
        var reader = new TraceReader();
        var line = 0L;
        foreach (var bytes in Utf8Lines.Read(stream))
        {
            line++;
            var text = line == 1 && bytes.Span.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? bytes[3..] : bytes;
            if (text.Span.Trim(" \t"u8).IsEmpty)
                continue;
            yield return reader.Entry(line, text);
        }
    }

    private TraceEntry Entry(long line, ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using var document = JsonDocument.Parse(bytes, Options);
            return Parse(line, document.RootElement);
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
            return new TraceEntry.Broken(line, "A string has a lone surrogate.");
        }
    }

    private TraceEntry Parse(long line, JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object)
            throw new TraceFormatException("Not a JSON object.");
        var kind = Text(json, "kind");
        if (kind == TraceNames.FindingKind)
        {
            if (!json.TryGetProperty("finding", out var finding))
                throw new TraceFormatException("finding is missing.");
            return new TraceEntry.Verdict(line, ReadFinding(finding), Timestamp(json));
        }

        var transport = Text(json, "transport");
        if (transport is not (null or "json"))
            throw new TraceFormatException($"Transport {transport} is not supported; only json is.");
        WireRecord record = kind == TraceNames.ConnectionKind ? Connection(json) : FrameOf(json);
        _last = record.Number;
        return new TraceEntry.Wire(line, record);
    }

    private FrameRecord FrameOf(JsonElement json)
    {
        var identity = Text(json, "chargePointId");
        var frame = ReadFrame(json);
        return new FrameRecord
        {
            Number = Number(json, "seq") ?? _last + 1,
            Timestamp = Timestamp(json),
            ConnectionId = Number(json, "connectionId") ?? ConnectionOf(identity),
            StationIdentity = identity,
            Sender = Direction(json),
            Version = OcppVersions.TryParse(Text(json, "ocppVersion")),
            Frame = frame,
            Action = Text(json, "action") ?? frame.Action,
            AnswersRecord = Number(json, "answers"),
            Fault = Text(json, "fault"),
            Forwarded = Forwarded(json),
            Findings = ReadFindings(json),
        };
    }

    private ConnectionRecord Connection(JsonElement json)
    {
        var name = Text(json, "event");
        if (name is null || !Enum.TryParse<ConnectionEventKind>(name, ignoreCase: true, out var kind) || !Enum.IsDefined(kind))
            throw new TraceFormatException($"Unknown connection event {name}.");
        var facts = new Dictionary<string, string>();
        if (json.TryGetProperty("facts", out var list) && list.ValueKind == JsonValueKind.Object)
        {
            foreach (var fact in list.EnumerateObject())
                facts[fact.Name] = fact.Value.ValueKind == JsonValueKind.String ? fact.Value.GetString()! : fact.Value.GetRawText();
        }

        var identity = Text(json, "chargePointId");
        return new ConnectionRecord
        {
            Number = Number(json, "seq") ?? _last + 1,
            Timestamp = Timestamp(json),
            ConnectionId = Number(json, "connectionId") ?? ConnectionOf(identity),
            StationIdentity = identity,
            Kind = kind,
            Origin = TraceNames.PartyOf(Text(json, "origin")) ?? Direction(json),
            Leg = TraceNames.PartyOf(Text(json, "leg")) ?? Party.Station,
            Facts = facts,
            Findings = ReadFindings(json),
        };
    }

    private long ConnectionOf(string? identity)
    {
        var key = identity ?? "";
        if (!_connections.TryGetValue(key, out var number))
            _connections[key] = number = _connections.Count + 1;
        return number;
    }

    private static Frame ReadFrame(JsonElement json)
    {
        if (Bytes(json) is { } bytes)
            return Frame.Parse(bytes, json.TryGetProperty("binary", out var binary) && binary.ValueKind == JsonValueKind.True);
        // Other tools may leave out the exact text: the same message is built from its parts.
        var id = Text(json, "messageId") ?? throw new TraceFormatException("Neither raw nor messageId is there.");
        return Text(json, "messageType") switch
        {
            "CALL" => Frame.Call(id, Required(json, "action"), Raw(json, "payload")),
            "CALLRESULT" => Frame.CallResult(id, Raw(json, "payload")),
            "CALLERROR" => Error(json, id, Frame.CallError),
            "CALLRESULTERROR" => Error(json, id, Frame.CallResultError),
            "SEND" => Frame.Send(id, Required(json, "action"), Raw(json, "payload")),
            var other => throw new TraceFormatException($"Unknown messageType {other}."),
        };
    }

    private static Frame Error(JsonElement json, string id, ErrorFrame build)
    {
        if (!json.TryGetProperty("error", out var error) || error.ValueKind != JsonValueKind.Object)
            throw new TraceFormatException("error is missing.");
        return build(id, Required(error, "code"), Text(error, "description") ?? "", Raw(error, "details"));
    }

    private delegate Frame ErrorFrame(string id, string code, string description, ReadOnlySpan<byte> details);

    private static byte[] Raw(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) ? Encoding.UTF8.GetBytes(value.GetRawText()) : "{}"u8.ToArray();

    private static byte[]? Bytes(JsonElement json)
    {
        if (Text(json, "raw") is { } text)
            return Encoding.UTF8.GetBytes(text);
        if (!json.TryGetProperty("rawBase64", out var value))
            return null;
        return value.ValueKind == JsonValueKind.String && value.TryGetBytesFromBase64(out var bytes)
            ? bytes
            : throw new TraceFormatException("rawBase64 is not base64.");
    }

    private static List<ReadOnlyMemory<byte>>? Forwarded(JsonElement json)
    {
        if (!json.TryGetProperty("forwarded", out var list) || list.ValueKind != JsonValueKind.Array)
            return null;
        return [.. list.EnumerateArray().Select(item => (ReadOnlyMemory<byte>)(Bytes(item) ?? throw new TraceFormatException("forwarded without raw.")))];
    }

    private static Finding[] ReadFindings(JsonElement json) =>
        json.TryGetProperty("findings", out var list) && list.ValueKind == JsonValueKind.Array ? [.. list.EnumerateArray().Select(ReadFinding)] : [];

    private static Finding ReadFinding(JsonElement json) => new(
        Required(json, "requirementId"),
        Word<FindingLayer>(json, "layer"),
        Word<FindingSeverity>(json, "severity"),
        TraceNames.PartyOf(Text(json, "side")) ?? throw new TraceFormatException("A finding without a side."),
        Required(json, "message"))
    {
        RecordNumber = Number(json, "record"),
        Rule = Text(json, "rule"),
        Path = Text(json, "path"),
        Expected = Text(json, "expected"),
        Actual = Text(json, "actual"),
    };

    private static T Word<T>(JsonElement json, string name)
        where T : struct, Enum =>
        Enum.TryParse<T>(Required(json, name), ignoreCase: true, out var value) ? value : throw new TraceFormatException($"Unknown {name}.");

    private static Party Direction(JsonElement json) => Text(json, "direction") switch
    {
        TraceNames.StationToCsms => Party.Station,
        TraceNames.CsmsToStation => Party.Csms,
        var other => throw new TraceFormatException(other is null ? "direction is missing." : $"Unknown direction {other}."),
    };

    private static DateTimeOffset Timestamp(JsonElement json)
    {
        var text = Required(json, "timestamp");
        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var value)
            ? value
            : throw new TraceFormatException($"timestamp {text} is not a date and time.");
    }

    private static string Required(JsonElement json, string name) => Text(json, name) ?? throw new TraceFormatException($"{name} is missing.");

    private static string? Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static long? Number(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var number) ? number : null;

    private sealed class TraceFormatException(string message) : Exception(message);
}
