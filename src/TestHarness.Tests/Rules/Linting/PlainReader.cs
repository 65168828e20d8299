using System.Globalization;
using System.Text;
using System.Text.Json;
using TestHarness.Ocpp;
using TestHarness.Ocpp.Framing;
using TestHarness.Ocpp.Wire;

namespace TestHarness.Tests.Rules.Linting;

/// <summary>Reads a line of a trace in the plainest way, with a document and strings: what the product's reader must agree with.</summary>
internal static class PlainReader
{
    /// <summary>The record; null for a finding.</summary>
    /// <exception cref="FormatException">The line cannot be read.</exception>
    internal static WireRecord? Read(byte[] line, long number, OcppVersion? assumed)
    {
        try
        {
            using var document = JsonDocument.Parse(line, new JsonDocumentOptions { MaxDepth = 128 });
            var json = document.RootElement;
            if (json.ValueKind != JsonValueKind.Object)
                throw new FormatException("no object");
            if (Text(json, "kind") == "finding")
                return json.TryGetProperty("finding", out _) ? null : throw new FormatException("no finding");
            if (Text(json, "transport") is not (null or "json"))
                throw new FormatException("transport");
            Check(json);
            return Text(json, "kind") == "connection" ? Connection(json, number) : FrameOf(json, number, assumed);
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            throw new FormatException(error.Message);
        }
    }

    private static FrameRecord FrameOf(JsonElement json, long number, OcppVersion? assumed)
    {
        var frame = Message(json);
        return new FrameRecord
        {
            Number = number,
            Timestamp = Timestamp(json),
            ConnectionId = ConnectionId(json),
            StationIdentity = Text(json, "chargePointId"),
            Sender = Direction(json),
            Version = OcppVersions.TryParse(Text(json, "ocppVersion")) ?? assumed,
            Frame = frame,
            Action = Text(json, "action") ?? frame.Action,
            Forwarded = json.TryGetProperty("forwarded", out var list) && list.ValueKind == JsonValueKind.Array
                ? [.. list.EnumerateArray().Select(item => (ReadOnlyMemory<byte>)(Bytes(item) ?? throw new FormatException("forwarded")))]
                : null,
        };
    }

    private static ConnectionRecord Connection(JsonElement json, long number) => new()
    {
        Number = number,
        Timestamp = Timestamp(json),
        ConnectionId = ConnectionId(json),
        StationIdentity = Text(json, "chargePointId"),
        Kind = Enum.TryParse<ConnectionEventKind>(Text(json, "event"), ignoreCase: true, out var kind) ? kind : throw new FormatException("event"),
        Origin = Direction(json),
        Leg = Text(json, "leg") == "csms" ? Party.Csms : Party.Station,
    };

    private static Frame Message(JsonElement json)
    {
        if (Bytes(json) is { } bytes)
            return Frame.Parse(bytes, json.TryGetProperty("binary", out var binary) && binary.ValueKind == JsonValueKind.True);
        var id = Text(json, "messageId") ?? throw new FormatException("messageId");
        return Text(json, "messageType") switch
        {
            "CALL" => Frame.Call(id, Text(json, "action") ?? throw new FormatException("action"), Payload(json)),
            "CALLRESULT" => Frame.CallResult(id, Payload(json)),
            "CALLERROR" when json.TryGetProperty("error", out var error) => Frame.CallError(id, Text(error, "code") ?? throw new FormatException("code"), Text(error, "description") ?? ""),
            _ => throw new FormatException("messageType"),
        };
    }

    // Findings that the trace brings along are not judged, but have to be readable.
    private static void Check(JsonElement json)
    {
        if (!json.TryGetProperty("findings", out var list) || list.ValueKind != JsonValueKind.Array)
            return;
        foreach (var finding in list.EnumerateArray())
        {
            if (Text(finding, "requirementId") is null || Text(finding, "message") is null || Text(finding, "side") is not ("station" or "csms")
                || !Enum.TryParse<TestHarness.Ocpp.Findings.FindingLayer>(Text(finding, "layer"), true, out _)
                || !Enum.TryParse<TestHarness.Ocpp.Findings.FindingSeverity>(Text(finding, "severity"), true, out _))
                throw new FormatException("findings");
        }
    }

    private static byte[] Payload(JsonElement json) => json.TryGetProperty("payload", out var value) ? Encoding.UTF8.GetBytes(value.GetRawText()) : "{}"u8.ToArray();

    private static byte[]? Bytes(JsonElement json)
    {
        if (Text(json, "raw") is { } text)
            return Encoding.UTF8.GetBytes(text);
        if (!json.TryGetProperty("rawBase64", out var value))
            return null;
        return value.ValueKind == JsonValueKind.String && value.TryGetBytesFromBase64(out var bytes) ? bytes : throw new FormatException("rawBase64");
    }

    private static Party Direction(JsonElement json) => Text(json, "direction") switch
    {
        "cp-to-csms" => Party.Station,
        "csms-to-cp" => Party.Csms,
        _ => throw new FormatException("direction"),
    };

    private static DateTimeOffset Timestamp(JsonElement json) =>
        DateTimeOffset.TryParse(Text(json, "timestamp"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var value) ? value : throw new FormatException("timestamp");

    // Any numbers do that are different for different identities and from those written down.
    private static long ConnectionId(JsonElement json) =>
        json.TryGetProperty("connectionId", out var id) && id.ValueKind == JsonValueKind.Number && id.TryGetInt64(out var number)
            ? number
            : -1 - (Text(json, "chargePointId") ?? "").Aggregate(0L, (sum, c) => (sum * 31) + c);

    private static string? Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
