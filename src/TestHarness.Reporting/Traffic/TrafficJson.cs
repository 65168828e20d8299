using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using TestHarness.Ocpp;
using TestHarness.Ocpp.Findings;
using TestHarness.Ocpp.Framing;
using TestHarness.Ocpp.Traffic;

namespace TestHarness.Reporting.Traffic;

/// <summary>A proxy's report for programs (docs/proxy.md).</summary>
internal static class TrafficJson
{
    internal static string Write(TrafficReport report)
    {
        var buffer = new ArrayBufferWriter<byte>(4096);
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            WriteHead(json, report);
            List(json, "stations", report.State.Stations.OrderBy(station => station.Identity, StringComparer.Ordinal), Station);
            List(json, "findings", report.Kinds, Kind);
            List(json, "actions", report.State.Actions.OrderBy(state => state.Key.Action, StringComparer.Ordinal).ThenBy(state => state.Key.Sender).ThenBy(state => state.Key.Type), Action);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }

    private static void WriteHead(Utf8JsonWriter json, TrafficReport report)
    {
        var state = report.State;
        json.WriteBoolean("final", report.IsFinal);
        json.WriteString("since", state.Since);
        json.WriteString("now", state.Now);
        json.WriteString("listens", report.Listens);
        json.WriteString("csms", report.Csms);
        json.WriteStartObject("recording");
        json.WriteString("trace", report.Trace);
        json.WriteBoolean("goesOn", report.StoppedBecause is null && !report.IsFinal);
        json.WriteNumber("missing", report.Missing);
        Optional(json, "stoppedBecause", report.StoppedBecause);
        json.WriteEndObject();
        json.WriteStartObject("totals");
        json.WriteNumber("records", state.Records);
        json.WriteNumber("frames", state.Frames);
        json.WriteNumber("violations", state.Violations);
        json.WriteNumber("warnings", state.Warnings);
        json.WriteNumber("connected", state.Connected);
        json.WriteNumber("connections", state.Connections);
        json.WriteNumber("refused", state.Refused);
        json.WriteNumber("forgottenStations", state.ForgottenStations);
        json.WriteEndObject();
        if (state.Outage is not { } outage)
            return;
        json.WriteStartObject("outage");
        json.WriteString("since", outage.Since);
        json.WriteNumber("refused", outage.Refused);
        json.WriteString("reason", outage.Reason);
        json.WriteEndObject();
    }

    private static void Station(Utf8JsonWriter json, StationState station)
    {
        json.WriteString("identity", station.Identity);
        Optional(json, "version", station.Version?.Label());
        if (station.ConnectedSince is { } since)
            json.WriteString("connectedSince", since);
        json.WriteString("lastSeen", station.LastSeen);
        json.WriteNumber("connections", station.Connections);
        json.WriteNumber("frames", station.Frames);
        json.WriteNumber("violations", station.Violations);
        json.WriteNumber("warnings", station.Warnings);
    }

    private static void Kind(Utf8JsonWriter json, FindingKind kind)
    {
        json.WriteString("requirementId", kind.Key.RequirementId);
        Optional(json, "rule", kind.Key.Rule);
        json.WriteString("layer", Name(kind.Key.Layer));
        json.WriteString("severity", Name(kind.Key.Severity));
        json.WriteString("side", Name(kind.Key.Side));
        json.WriteString("title", kind.Note.Title);
        Optional(json, "meaning", kind.Note.Meaning);
        json.WriteNumber("count", kind.Count);
        List(json, "stations", kind.Stations, (inner, group) =>
        {
            Optional(inner, "station", group.Key.Station);
            inner.WriteNumber("count", group.Count);
            Example(inner, "first", group.First);
            Example(inner, "last", group.Last);
        });
    }

    private static void Example(Utf8JsonWriter json, string name, FindingExample example)
    {
        json.WriteStartObject(name);
        json.WriteString("at", example.At);
        if (example.Record is { } record)
            json.WriteNumber("record", record);
        Optional(json, "frame", example.Frame);
        json.WritePropertyName("finding");
        FindingJson.Write(json, example.Finding);
        json.WriteEndObject();
    }

    private static void Action(Utf8JsonWriter json, ActionState state)
    {
        json.WriteString("side", Name(state.Key.Sender));
        json.WriteString("action", state.Key.Action);
        json.WriteString("type", state.Key.Type?.Name() ?? "malformed");
        json.WriteNumber("frames", state.Frames);
        json.WriteNumber("bytes", state.Bytes);
        if (state.Answering.Count == 0)
            return;
        json.WriteStartObject("answerSeconds");
        json.WriteNumber("count", state.Answering.Count);
        json.WriteNumber("mean", state.Answering.Mean.TotalSeconds);
        json.WriteNumber("p50", state.Answering.Median.TotalSeconds);
        json.WriteNumber("p99", state.Answering.P99.TotalSeconds);
        json.WriteNumber("longest", state.Answering.Longest.TotalSeconds);
        json.WriteEndObject();
    }

    private static void List<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(json, item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Optional(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
            json.WriteString(name, value);
    }

    private static string Name<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
