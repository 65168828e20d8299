using TestHarness.Ocpp;
using TestHarness.Rules.Payloads;

namespace TestHarness.Rules.Variables;

/// <summary>The value of a setting that was accepted is read back on the same connection (B05.FR.10: Accepted says that it was set).</summary>
internal sealed class VariablesKept() : WireRule(Description)
{
    private const int Most = 64;
    private const string Set = "B05.FR.10";

    private static readonly RuleCard Description = new(
        "variable-kept",
        "variables",
        Party.Station,
        RuleCard.V2,
        "Stations accept settings that they do not keep. The CSMS believes that measurands, intervals or authorization are as it set them, until it reads them back.",
        new Requirement(Set, "A variable of a controller has the value that was accepted for it."));

    // What the station or another message changes by itself, and what is not told again.
    private static readonly string[] Changing = ["HEARTBEATINTERVAL", "BASICAUTHPASSWORD", "NETWORKCONFIGURATIONPRIORITY", "DATETIME", "TIMEOFFSET", "PROBLEM", "TRIES"];

    private Recent<string, string>? _values;

    /// <inheritdoc />
    public override void Look(Observation seen)
    {
        if (seen.IsConnectionChange || seen.IsRequest(Party.Station, "BootNotification"))
            _values = null;
        else if (seen.IsRequest(Party.Csms, "SetVariables") || seen.IsError(Party.Station, "SetVariables"))
            Forget(seen);
        else if (seen.IsResult(Party.Station, "SetVariables"))
            Learn(seen);
        else if (seen.IsResult(Party.Station, "GetVariables") && _values is not null)
            Judge(seen);
    }

    // Until it is answered, either value may be there.
    private void Forget(Observation seen)
    {
        if (_values is null)
            return;
        foreach (var data in seen.DeliveredPayload.Items("setVariableData"))
        {
            if (VariableName.OfAttribute(data, "attributeType") is { } name)
                _values.Remove(name);
        }
    }

    private void Learn(Observation seen)
    {
        var accepted = seen.Payload.Items("setVariableResult")
            .Where(result => result.Text("attributeStatus") == "Accepted")
            .Select(result => VariableName.OfAttribute(result, "attributeType"))
            .ToHashSet();
        foreach (var data in seen.Request.Items("setVariableData"))
        {
            if (IsSetting(data) && VariableName.OfAttribute(data, "attributeType") is { } name && accepted.Contains(name) && data.Text("attributeValue") is { } value)
            {
                _values ??= new(Most);
                _values.Set(name, value);
            }
        }
    }

    private void Judge(Observation seen)
    {
        foreach (var result in seen.Payload.Items("getVariableResult"))
        {
            if (result.Text("attributeStatus") != "Accepted" || result.Text("attributeValue") is not { } value || VariableName.OfAttribute(result, "attributeType") is not { } name)
                continue;
            if (_values!.TryGet(name, out var set) && SettingValue.Differ(set, value))
                seen.Report(Breach(Set, $"{VariableName.Spoken(result)} was set to {set}, which was accepted, and is {value}.", set, value, "getVariableResult.attributeValue"));
        }
    }

    private static bool IsSetting(PayloadElement data) =>
        data.Text("component", "name") is { } component && component.EndsWith("Ctrlr", StringComparison.OrdinalIgnoreCase)
        && data.Text("variable", "name") is { } variable && !Changing.Contains(variable.ToUpperInvariant());
}
