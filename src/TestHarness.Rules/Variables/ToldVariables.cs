using TestHarness.Ocpp;
using TestHarness.Rules.Payloads;

namespace TestHarness.Rules.Variables;

/// <summary>The actual values that a station tells in one message: in NotifyReport, in an answer to GetVariables, or, of OCPP 1.6, in one to GetConfiguration.</summary>
internal static class ToldVariables
{
    /// <summary>Each as <c>Component.Variable</c>, or in 1.6 the key, with its value. Those of instances and EVSEs are left out.</summary>
    internal static IEnumerable<(string Name, string Value)> In(Observation seen)
    {
        if (seen.Frame is not { Sender: Party.Station, Action: "NotifyReport" or "GetVariables" or "GetConfiguration" })
            return [];
        IEnumerable<(string? Name, string? Value)> told = [];
        if (seen.IsRequest(Party.Station, "NotifyReport"))
            told = Reported(seen.Payload);
        else if (seen.IsResult(Party.Station, "GetVariables"))
            told = seen.Payload.Items("getVariableResult").Select(item => Read(item, item.Text("attributeType"), item.Text("attributeValue")));
        else if (seen.IsResult(Party.Station, "GetConfiguration"))
            told = seen.Payload.Items("configurationKey").Select(item => (item.Text("key"), item.Text("value")));
        return told.Where(one => one is { Name: not null, Value: not null }).Select(one => (one.Name!, one.Value!));
    }

    private static IEnumerable<(string? Name, string? Value)> Reported(PayloadElement report) =>
        from item in report.Items("reportData")
        from attribute in item.Items("variableAttribute")
        select Read(item, attribute.Text("type"), attribute.Text("value"));

    private static (string? Name, string? Value) Read(PayloadElement item, string? type, string? value)
    {
        var isPlain = type is null or "Actual" && item.Number("component", "evse", "id") is null && !item.Has("component", "instance") && !item.Has("variable", "instance");
        return isPlain && item.Text("component", "name") is { } component && item.Text("variable", "name") is { } variable ? ($"{component}.{variable}", value) : default;
    }
}
