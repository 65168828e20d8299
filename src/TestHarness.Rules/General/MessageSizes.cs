using System.Globalization;
using System.Text.Json;
using TestHarness.Ocpp;
using TestHarness.Ocpp.Findings;

namespace TestHarness.Rules.General;

/// <summary>
/// The CSMS sends no message that is longer, in bytes, than the station told in a variable BytesPerMessage of its device model: in a NotifyReport or an
/// answer to GetVariables (Part 2 sections B05 to B08, D01, N02, N04, N06 and its configuration variables). Silent until the station told it.
/// </summary>
internal sealed class MessageSizes : IWireRule
{
    private const string Variable = "BytesPerMessage";

    // Where only a variable's description or what the station may answer says so, it is a warning.
    private static readonly Dictionary<string, Limit> Limits = new()
    {
        ["SetVariables"] = new("DeviceDataCtrlr", "SetVariables", "BytesPerMessageSetVariables", FindingSeverity.Warning),
        ["GetVariables"] = new("DeviceDataCtrlr", "GetVariables", "B06.FR.17", FindingSeverity.Warning),
        ["GetReport"] = new("DeviceDataCtrlr", "GetReport", "B08.FR.18", FindingSeverity.Warning),
        ["GetMonitoringReport"] = new("DeviceDataCtrlr", "GetReport", "BytesPerMessageGetReport", FindingSeverity.Warning),
        ["SendLocalList"] = new("LocalAuthListCtrlr", null, "D01.FR.11", FindingSeverity.Violation),
        ["SetVariableMonitoring"] = new("MonitoringCtrlr", "SetVariableMonitoring", "N04.FR.09", FindingSeverity.Violation),
        ["ClearVariableMonitoring"] = new("MonitoringCtrlr", "ClearVariableMonitoring", "N06.FR.04", FindingSeverity.Violation),
    };

    private static readonly Dictionary<string, string> Asked = Limits.ToDictionary(
        limit => limit.Value.Requirement,
        limit => $"A {limit.Key} is not longer than the station's BytesPerMessage allows.");

    private readonly Dictionary<string, long> _told = [];

    /// <inheritdoc />
    public string Id => Variable;

    /// <inheritdoc />
    public IReadOnlyDictionary<string, string> Titles => Asked;

    /// <inheritdoc />
    public void Look(Observation seen)
    {
        if (seen.Frame is not { Version: OcppVersion.V201 or OcppVersion.V21, Action: { } action } frame)
            return;
        if (seen.IsRequest(Party.Csms) && Limits.TryGetValue(action, out var limit) && _told.TryGetValue(action, out var most))
        {
            var length = frame.Frame.Bytes.Length;
            if (length > most)
                seen.Report(Finding(action, limit, most, length));
        }
        else if (seen.IsDelivered && seen.IsRequest(Party.Station, "NotifyReport"))
        {
            foreach (var item in Items(seen.DeliveredPayload, "reportData"))
            {
                foreach (var attribute in Items(item, "variableAttribute"))
                    Learn(item, attribute.Text("type"), attribute.Text("value"));
            }
        }
        else if (seen.IsDelivered && seen.IsResult(Party.Station, "GetVariables"))
        {
            foreach (var item in Items(seen.DeliveredPayload, "getVariableResult"))
                Learn(item, item.Text("attributeType"), item.Text("attributeValue"));
        }
    }

    /// <inheritdoc />
    public void Conclude(IFindingSink findings)
    {
    }

    private void Learn(JsonElement item, string? type, string? value)
    {
        if (type is not (null or "Actual") || item.Text("variable", "name") != Variable || !long.TryParse(value, CultureInfo.InvariantCulture, out var most))
            return;
        foreach (var (action, limit) in Limits)
        {
            if (limit.Component == item.Text("component", "name") && limit.Instance == item.Text("variable", "instance"))
                _told[action] = most;
        }
    }

    private static IEnumerable<JsonElement> Items(JsonElement owner, string name) =>
        owner.ValueKind == JsonValueKind.Object && owner.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array ? list.EnumerateArray() : [];

    private static Finding Finding(string action, Limit limit, long most, int length) =>
        new(limit.Requirement, FindingLayer.Rule, limit.Severity, Party.Csms, $"The {action} is longer than the station takes, as it told in {limit.Component}.{Variable}.")
        {
            Expected = string.Create(CultureInfo.InvariantCulture, $"at most {most} bytes"),
            Actual = string.Create(CultureInfo.InvariantCulture, $"{length} bytes"),
        };

    private sealed record Limit(string Component, string? Instance, string Requirement, FindingSeverity Severity);
}
