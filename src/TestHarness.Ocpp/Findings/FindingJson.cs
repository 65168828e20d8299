using System.Text.Json;
using TestHarness.Ocpp.Traces;

namespace TestHarness.Ocpp.Findings;

/// <summary>A finding as JSON, the same in traces and wherever findings are written for programs.</summary>
public static class FindingJson
{
    /// <summary>
    /// Writes an object with <c>requirementId</c>, <c>layer</c> (<c>framing</c>, <c>schema</c>, <c>rule</c> or <c>expectation</c>), <c>severity</c> (<c>violation</c> or
    /// <c>warning</c>), <c>side</c> (<c>station</c> or <c>csms</c>), <c>message</c>, and where there are any <c>record</c>, <c>rule</c>, <c>path</c>, <c>expected</c>, <c>actual</c>.
    /// </summary>
    public static void Write(Utf8JsonWriter json, Finding finding)
    {
        json.WriteStartObject();
        json.WriteString("requirementId", finding.RequirementId);
        json.WriteString("layer", JsonNamingPolicy.CamelCase.ConvertName(finding.Layer.ToString()));
        json.WriteString("severity", JsonNamingPolicy.CamelCase.ConvertName(finding.Severity.ToString()));
        json.WriteString("side", TraceNames.Of(finding.Side));
        json.WriteString("message", finding.Message);
        if (finding.RecordNumber is { } number)
            json.WriteNumber("record", number);
        Optional(json, "rule", finding.Rule);
        Optional(json, "path", finding.Path);
        Optional(json, "expected", finding.Expected);
        Optional(json, "actual", finding.Actual);
        json.WriteEndObject();
    }

    private static void Optional(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
            json.WriteString(name, value);
    }
}
