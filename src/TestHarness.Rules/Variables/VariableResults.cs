using System.Text.Json;
using TestHarness.Ocpp;

namespace TestHarness.Rules.Variables;

/// <summary>
/// SetVariables and GetVariables are answered with one result for each variable that was asked for, of the same component, variable and attribute (B05.FR.01 to B05.FR.03,
/// B05.FR.12, B06.FR.01 to B06.FR.03, B06.FR.11), with a value where there is one and without where there is none (B06.FR.06 to B06.FR.10).
/// </summary>
internal sealed class VariableResults() : WireRule(Description)
{
    private const string SetCount = "B05.FR.01";
    private const string SetSame = "B05.FR.02";
    private const string GetCount = "B06.FR.01";
    private const string GetSame = "B06.FR.02";
    private const string Value = "B06.FR.10";
    private const string NoValue = "B06.FR.06";

    private static readonly RuleCard Description = new(
        "variable-results",
        "variables",
        Party.Station,
        RuleCard.V2,
        "A CSMS finds the result of a variable by its component, its variable and its attribute. Results that are missing, or that name another instance or EVSE, are booked on the wrong one.",
        new Requirement(SetCount, "SetVariables is answered with as many results as variables."),
        new Requirement(SetSame, "Each result of SetVariables is of a variable that was to be set."),
        new Requirement(GetCount, "GetVariables is answered with as many results as variables."),
        new Requirement(GetSame, "Each result of GetVariables is of a variable that was asked for."),
        new Requirement(Value, "An accepted result of GetVariables has the value."),
        new Requirement(NoValue, "A result of GetVariables for an unknown component, variable or attribute has no value."));

    /// <inheritdoc />
    public override void Look(Observation seen)
    {
        if (seen.IsResult(Party.Station, "SetVariables"))
            Compare(seen, "setVariableData", "setVariableResult", SetCount, SetSame);
        else if (seen.IsResult(Party.Station, "GetVariables"))
            Get(seen);
    }

    private void Get(Observation seen)
    {
        Compare(seen, "getVariableData", "getVariableResult", GetCount, GetSame);
        foreach (var result in seen.Payload.Items("getVariableResult"))
        {
            var (status, hasValue) = (result.Text("attributeStatus"), result.Has("attributeValue"));
            if (status == "Accepted" && !hasValue)
                seen.Report(Breach(Value, $"The result of {VariableName.Spoken(result)} is Accepted and has no value.", "attributeValue", "none", "getVariableResult.attributeValue"));
            else if (hasValue && status is "UnknownComponent" or "UnknownVariable" or "NotSupportedAttributeType")
                seen.Report(Breach(NoValue, $"The result of {VariableName.Spoken(result)} is {status} and has a value.", "no attributeValue", "a value", "getVariableResult.attributeValue"));
        }
    }

    private void Compare(Observation seen, string data, string results, string count, string same)
    {
        if (seen.Request.ValueKind != JsonValueKind.Object)
            return;
        var asked = seen.Request.Items(data).Select(item => VariableName.OfAttribute(item, "attributeType")).ToList();
        var answers = seen.Payload.Items(results).ToList();
        if (asked.Count != answers.Count)
            seen.Report(Breach(count, $"To {asked.Count} variables there are {answers.Count} results.", $"{asked.Count}", $"{answers.Count}", results));
        foreach (var answer in answers)
        {
            if (VariableName.OfAttribute(answer, "attributeType") is { } name && !asked.Contains(name))
                seen.Report(Breach(same, $"There is a result of {VariableName.Spoken(answer)}, {answer.Text("attributeType") ?? "Actual"}, which was not asked for.", "one that was asked for", name, results));
        }
    }
}
