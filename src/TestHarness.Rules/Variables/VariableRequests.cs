using TestHarness.Ocpp;

namespace TestHarness.Rules.Variables;

/// <summary>A SetVariables has no attribute of a variable twice (B05.FR.13).</summary>
internal sealed class VariableRequests() : WireRule(Description)
{
    private const string Once = "B05.FR.13";

    private static readonly RuleCard Description = new(
        "variable-once",
        "variables",
        Party.Csms,
        RuleCard.V2,
        "Which of two values for one variable holds, depends on the station. The CSMS shows the one and the station has the other.",
        new Requirement(Once, "No attribute of a variable is twice in a SetVariables."));

    /// <inheritdoc />
    public override void Look(Observation seen)
    {
        if (!seen.IsRequest(Party.Csms, "SetVariables"))
            return;
        HashSet<string> names = [];
        foreach (var data in seen.Payload.Items("setVariableData"))
        {
            if (VariableName.OfAttribute(data, "attributeType") is { } name && !names.Add(name))
                seen.Report(Breach(Once, $"{VariableName.Spoken(data)} is to be set twice.", "once", "twice", "setVariableData"));
        }
    }
}
