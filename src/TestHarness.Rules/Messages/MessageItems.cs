using System.Globalization;
using TestHarness.Ocpp;

namespace TestHarness.Rules.Messages;

/// <summary>
/// The CSMS puts no more items into a message than the station told in a variable ItemsPerMessage of its device model (B05.FR.11, B06.FR.05, B08.FR.06, D01.FR.11, N02.FR.07, N04.FR.09,
/// N06.FR.04); in OCPP 1.6 in GetConfigurationMaxKeys and SendLocalListMaxLength (sections 9.1.9 and 9.2.3). Silent until the station told it.
/// </summary>
internal sealed class MessageItems() : WireRule(Description)
{
    private static readonly Dictionary<string, Limit> Limits = new()
    {
        ["SetVariables"] = new("setVariableData", "DeviceDataCtrlr.ItemsPerMessage[SetVariables]", "B05.FR.11"),
        ["GetVariables"] = new("getVariableData", "DeviceDataCtrlr.ItemsPerMessage[GetVariables]", "B06.FR.05"),
        ["GetReport"] = new("componentVariable", "DeviceDataCtrlr.ItemsPerMessage[GetReport]", "B08.FR.06"),
        ["GetMonitoringReport"] = new("componentVariable", "DeviceDataCtrlr.ItemsPerMessage[GetReport]", "N02.FR.07"),
        ["SendLocalList"] = new("localAuthorizationList", "LocalAuthListCtrlr.ItemsPerMessage", "D01.FR.11"),
        ["SetVariableMonitoring"] = new("setMonitoringData", "MonitoringCtrlr.ItemsPerMessage[SetVariableMonitoring]", "N04.FR.09"),
        ["ClearVariableMonitoring"] = new("id", "MonitoringCtrlr.ItemsPerMessage[ClearVariableMonitoring]", "N06.FR.04"),
    };

    private static readonly Dictionary<string, Limit> Limits16 = new()
    {
        ["GetConfiguration"] = new("key", "GetConfigurationMaxKeys", "OCPP 1.6 §9.1.9"),
        ["SendLocalList"] = new("localAuthorizationList", "SendLocalListMaxLength", "OCPP 1.6 §9.2.3"),
    };

    private static readonly RuleCard Description = new(
        "message-items",
        "messages",
        Party.Csms,
        RuleCard.Every,
        "A station says how many items of a kind it can take in one message. With more of them it answers with an error, or takes those that fit in its memory and says nothing of the others.",
        [.. Limits.Concat(Limits16).Select(limit => new Requirement(limit.Value.Requirement, $"A {limit.Key} has no more items than the station takes."))]);

    private static readonly string[] Told = [.. Limits.Concat(Limits16).Select(limit => limit.Value.Variable.Split('[')[0]).Distinct()];

    /// <inheritdoc />
    public override IReadOnlyList<string> Variables => Told;

    /// <inheritdoc />
    public override void Look(Observation seen)
    {
        if (seen.Frame is not { Action: { } action } || !seen.IsRequest(Party.Csms) || !(seen.Version == OcppVersion.V16 ? Limits16 : Limits).TryGetValue(action, out var limit))
            return;
        if (seen.Variables.Number(limit.Variable) is not { } most || most <= 0)
            return;
        var count = seen.Payload.Items(limit.Items).Count();
        if (count > most)
        {
            seen.Report(Breach(
                limit.Requirement,
                $"The {action} has more items than the station takes, as it told in {limit.Variable}.",
                string.Create(CultureInfo.InvariantCulture, $"at most {most}"),
                string.Create(CultureInfo.InvariantCulture, $"{count}"),
                limit.Items));
        }
    }

    private sealed record Limit(string Items, string Variable, string Requirement);
}
