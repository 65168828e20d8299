using System.Globalization;
using TestHarness.Ocpp;

namespace TestHarness.Rules.Messages;

/// <summary>
/// The CSMS sends no message that is longer, in bytes, than the station told in a variable BytesPerMessage of its device model (Part 2 sections B05 to B08, D01,
/// N02, N04, N06 and its configuration variables). Silent until the station told it.
/// </summary>
internal sealed class MessageSizes() : WireRule(Description)
{
    // Where only a variable's description or what the station may answer says so, it is no SHALL.
    private static readonly Dictionary<string, Limit> Limits = new()
    {
        ["SetVariables"] = new("DeviceDataCtrlr", "SetVariables", "BytesPerMessageSetVariables", RuleWeight.Should),
        ["GetVariables"] = new("DeviceDataCtrlr", "GetVariables", "B06.FR.17", RuleWeight.Should),
        ["GetReport"] = new("DeviceDataCtrlr", "GetReport", "B08.FR.18", RuleWeight.Should),
        ["GetMonitoringReport"] = new("DeviceDataCtrlr", "GetReport", "BytesPerMessageGetReport", RuleWeight.Should),
        ["SendLocalList"] = new("LocalAuthListCtrlr", null, "D01.FR.11", RuleWeight.Shall),
        ["SetVariableMonitoring"] = new("MonitoringCtrlr", "SetVariableMonitoring", "N04.FR.09", RuleWeight.Shall),
        ["ClearVariableMonitoring"] = new("MonitoringCtrlr", "ClearVariableMonitoring", "N06.FR.04", RuleWeight.Shall),
    };

    private static readonly RuleCard Description = new(
        "message-size",
        "messages",
        Party.Csms,
        RuleCard.V2,
        "A station says in BytesPerMessage how long a message it can take. One that is longer does not fit in the memory of a small controller: it is cut off or refused, and a local list or a report is never complete.",
        [.. Limits.Select(limit => new Requirement(limit.Value.Requirement, $"A {limit.Key} is not longer than the station's BytesPerMessage allows.", limit.Value.Weight))]);

    private static readonly string[] Told = [.. Limits.Values.Select(limit => $"{limit.Component}.BytesPerMessage").Distinct()];

    /// <inheritdoc />
    public override IReadOnlyList<string> Variables => Told;

    /// <inheritdoc />
    public override void Look(Observation seen)
    {
        if (seen.Frame is not { Action: { } action } frame || !seen.IsRequest(Party.Csms) || !Limits.TryGetValue(action, out var limit))
            return;
        var length = frame.Frame.Bytes.Length;
        if (seen.Variables.Number(limit.Name) is { } most && length > most)
        {
            seen.Report(Breach(
                limit.Requirement,
                $"The {action} is longer than the station takes, as it told in {limit.Name}.",
                string.Create(CultureInfo.InvariantCulture, $"at most {most} bytes"),
                string.Create(CultureInfo.InvariantCulture, $"{length} bytes")));
        }
    }

    private sealed record Limit(string Component, string? Instance, string Requirement, RuleWeight Weight)
    {
        internal string Name => $"{Component}.BytesPerMessage{(Instance is null ? "" : $"[{Instance}]")}";
    }
}
