using System.Text;
using System.Text.Json;
using TestHarness.Ocpp.Findings;
using TestHarness.Ocpp.Framing;

namespace TestHarness.Ocpp.Traces;

/// <summary>The fields of a trace's line that are objects or lists themselves. They are rare, so they may cost a document each.</summary>
internal static class NestedFields
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = TraceFields.MaxDepth };

    internal delegate Frame ErrorFrame(string id, string code, string description, ReadOnlySpan<byte> details);

    internal static Frame Error(in TraceFields fields, string id, ErrorFrame build)
    {
        if (!fields.StartsWith(TraceField.Error, '{'))
            throw new TraceFormatException("error is missing.");
        using var document = Parse(fields, TraceField.Error);
        var error = document.RootElement;
        var details = error.TryGetProperty("details", out var value) ? Encoding.UTF8.GetBytes(value.GetRawText()) : "{}"u8.ToArray();
        return build(id, Required(error, "code"), Text(error, "description") ?? "", details);
    }

    internal static List<ReadOnlyMemory<byte>>? Forwarded(in TraceFields fields)
    {
        if (!fields.StartsWith(TraceField.Forwarded, '['))
            return null;
        using var document = Parse(fields, TraceField.Forwarded);
        return [.. document.RootElement.EnumerateArray().Select(Bytes)];
    }

    internal static IReadOnlyList<Finding> Findings(in TraceFields fields)
    {
        if (!fields.StartsWith(TraceField.Findings, '['))
            return [];
        using var document = Parse(fields, TraceField.Findings);
        return [.. document.RootElement.EnumerateArray().Select(ReadFinding)];
    }

    internal static Finding Finding(in TraceFields fields)
    {
        if (fields.Json(TraceField.Finding).IsEmpty)
            throw new TraceFormatException("finding is missing.");
        using var document = Parse(fields, TraceField.Finding);
        return ReadFinding(document.RootElement);
    }

    internal static Dictionary<string, string> Facts(in TraceFields fields)
    {
        var facts = new Dictionary<string, string>();
        if (!fields.StartsWith(TraceField.Facts, '{'))
            return facts;
        using var document = Parse(fields, TraceField.Facts);
        foreach (var fact in document.RootElement.EnumerateObject())
            facts[fact.Name] = fact.Value.ValueKind == JsonValueKind.String ? fact.Value.GetString()! : fact.Value.GetRawText();
        return facts;
    }

    private static JsonDocument Parse(in TraceFields fields, TraceField field) => JsonDocument.Parse(fields.Json(field).ToArray(), Options);

    private static ReadOnlyMemory<byte> Bytes(JsonElement json)
    {
        if (Text(json, "raw") is { } text)
            return Encoding.UTF8.GetBytes(text);
        if (json.ValueKind != JsonValueKind.Object || !json.TryGetProperty("rawBase64", out var value))
            throw new TraceFormatException("forwarded without raw.");
        return value.ValueKind == JsonValueKind.String && value.TryGetBytesFromBase64(out var bytes)
            ? bytes
            : throw new TraceFormatException("rawBase64 is not base64.");
    }

    private static Finding ReadFinding(JsonElement json) => new(
        Required(json, "requirementId"),
        Word<FindingLayer>(json, "layer"),
        Word<FindingSeverity>(json, "severity"),
        TraceNames.PartyOf(Text(json, "side")) ?? throw new TraceFormatException("A finding without a side."),
        Required(json, "message"))
    {
        RecordNumber = json.TryGetProperty("record", out var record) && record.ValueKind == JsonValueKind.Number && record.TryGetInt64(out var number) ? number : null,
        Rule = Text(json, "rule"),
        Path = Text(json, "path"),
        Expected = Text(json, "expected"),
        Actual = Text(json, "actual"),
    };

    private static T Word<T>(JsonElement json, string name)
        where T : struct, Enum =>
        Enum.TryParse<T>(Required(json, name), ignoreCase: true, out var value) ? value : throw new TraceFormatException($"Unknown {name}.");

    private static string Required(JsonElement json, string name) => Text(json, name) ?? throw new TraceFormatException($"{name} is missing.");

    private static string? Text(JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
