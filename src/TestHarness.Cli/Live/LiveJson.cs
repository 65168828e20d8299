using System.Text.Json;
using System.Text.Json.Nodes;
using TestHarness.Conformance.Operators.Web;
using TestHarness.Conformance.Runs;
using TestHarness.Ocpp;
using TestHarness.Ocpp.Findings;
using TestHarness.Ocpp.Wire;
using TestHarness.Reporting.Results;

namespace TestHarness.Cli.Live;

/// <summary>The words of the run's page.</summary>
internal static class LiveJson
{
    private const int LongestFrame = 4_000;

    /// <summary>A case of the plan.</summary>
    public static JsonObject Of(PlannedCase planned) =>
        new() { ["key"] = planned.Key, ["id"] = planned.Id, ["version"] = planned.Version.Label(), ["title"] = planned.Scenario.Title };

    /// <summary>A case with its verdict.</summary>
    public static JsonObject Of(CaseResult result) => new()
    {
        ["key"] = result.Key,
        ["id"] = result.Id,
        ["version"] = result.Version.Label(),
        ["title"] = result.Title,
        ["verdict"] = Name(result.Verdict),
        ["reason"] = result.Reason?.Message,
    };

    /// <summary>A question; null for none.</summary>
    public static JsonObject? Of(OperatorPrompt? prompt) => prompt is null ? null : new JsonObject
    {
        ["id"] = prompt.Id,
        ["text"] = prompt.Action.Prompt,
        ["evse"] = prompt.Action.Parameters["evseId"]?.DeepClone(),
        ["connector"] = prompt.Action.Parameters["connectorId"]?.DeepClone(),
        ["idToken"] = prompt.Action.Parameters["idToken"]?.DeepClone(),
        ["patience"] = prompt.Patience.TotalSeconds,
        ["askedAt"] = prompt.AskedAt.ToUnixTimeMilliseconds(),
    };

    /// <summary>What was seen on the wire of a case.</summary>
    public static JsonObject Of(string key, WireRecord record)
    {
        var told = new JsonObject { ["key"] = key, ["number"] = record.Number, ["time"] = record.Timestamp.ToString("HH:mm:ss.fff", System.Globalization.CultureInfo.InvariantCulture) };
        if (record is FrameRecord frame)
        {
            var text = frame.Frame.Text;
            told["sender"] = frame.Sender == Party.Station ? "station" : "CSMS";
            told["type"] = frame.Frame.Type?.ToString().ToUpperInvariant();
            told["action"] = frame.Action;
            told["text"] = text.Length <= LongestFrame ? text : text[..LongestFrame] + "...";
            told["findings"] = Findings(frame.Findings);
        }
        else if (record is ConnectionRecord connection)
        {
            told["event"] = Name(connection.Kind);
            told["text"] = connection.Fact("note") ?? string.Join(", ", connection.Facts.Where(fact => !fact.Value.StartsWith("-----BEGIN", StringComparison.Ordinal)).Select(fact => $"{fact.Key} {fact.Value}"));
            told["findings"] = Findings(connection.Findings);
        }

        return told;
    }

    private static JsonArray Findings(IReadOnlyList<Finding> findings) =>
        new([.. findings.Select(finding => new JsonObject { ["severity"] = Name(finding.Severity), ["text"] = $"{finding.RequirementId}: {finding.Message}" })]);

    private static string Name<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
