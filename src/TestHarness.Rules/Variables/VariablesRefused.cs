using TestHarness.Ocpp;
using TestHarness.Rules.Payloads;

namespace TestHarness.Rules.Variables;

/// <summary>A station accepts no value for a variable that it reported as read-only (B05.FR.09), and none outside of what it reported as its type, its limits or its list of values (B05.FR.07, B05.FR.08).</summary>
internal sealed class VariablesRefused() : WireRule(Description)
{
    private const int Most = 512;
    private const string ReadOnly = "B05.FR.09";
    private const string Format = "B05.FR.07";
    private const string Range = "B05.FR.08";

    private static readonly RuleCard Description = new(
        "variable-refused",
        "variables",
        Party.Station,
        RuleCard.V2,
        "A CSMS tells an operator what the station made of a setting. One that is accepted though it cannot be is believed to be set, and nobody looks for why the station behaves otherwise.",
        new Requirement(ReadOnly, "A variable that was reported as read-only is not set."),
        new Requirement(Format, "A value that is not of the variable's reported type or list is rejected."),
        new Requirement(Range, "A value outside of the variable's reported limits is rejected."));

    private Dictionary<string, VariableLimits>? _limits;
    private HashSet<string>? _readOnly;

    /// <inheritdoc />
    public override void Look(Observation seen)
    {
        if (seen.IsRequest(Party.Station, "BootNotification"))
            (_limits, _readOnly) = (null, null);
        else if (seen.IsRequest(Party.Station, "NotifyReport"))
            Learn(seen.Payload);
        else if (seen.IsResult(Party.Station, "SetVariables"))
            Judge(seen);
    }

    private void Learn(PayloadElement report)
    {
        foreach (var item in report.Items("reportData"))
        {
            if (VariableName.Of(item) is not { } name || _limits?.Count >= Most)
                continue;
            if (VariableLimits.Of(item) is { } limits)
                (_limits ??= [])[name] = limits;
            foreach (var attribute in item.Items("variableAttribute"))
                Learn($"{name}:{attribute.Text("type") ?? "Actual"}", attribute.Text("mutability") == "ReadOnly");
        }
    }

    private void Learn(string attribute, bool isReadOnly)
    {
        if (isReadOnly && (_readOnly ??= []).Count < Most)
            _readOnly.Add(attribute);
        else if (!isReadOnly)
            _readOnly?.Remove(attribute);
    }

    private void Judge(Observation seen)
    {
        if (_limits is null && _readOnly is null)
            return;
        foreach (var result in seen.Payload.Items("setVariableResult"))
        {
            if (result.Text("attributeStatus") is not ("Accepted" or "RebootRequired") || VariableName.OfAttribute(result, "attributeType") is not { } attribute)
                continue;
            if (_readOnly?.Contains(attribute) is true)
                seen.Report(Breach(ReadOnly, $"{VariableName.Spoken(result)} was reported as read-only, and a value of it is accepted.", "Rejected", result.Text("attributeStatus"), "setVariableResult.attributeStatus"));
            else if (VariableName.Of(result) is { } name && _limits?.GetValueOrDefault(name) is { } limits)
                Judge(seen, result, attribute, limits);
        }
    }

    private void Judge(Observation seen, PayloadElement result, string attribute, VariableLimits limits)
    {
        foreach (var data in seen.Request.Items("setVariableData"))
        {
            if (VariableName.OfAttribute(data, "attributeType") != attribute || data.Text("attributeValue") is not { Length: > 0 } value || limits.Fault(value) is not { } expected)
                continue;
            var isRange = expected.StartsWith("at ", StringComparison.Ordinal);
            seen.Report(Breach(
                isRange ? Range : Format,
                $"The value {value} of {VariableName.Spoken(result)} is not what the station reported as possible, and is accepted.",
                $"{expected}, or Rejected",
                value,
                "setVariableResult.attributeStatus"));
        }
    }
}
