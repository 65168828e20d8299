using TestHarness.Ocpp;

namespace TestHarness.Rules.Variables;

/// <summary>A station does not change the configuration of a network slot that is in NetworkConfigurationPriority (B09.FR.22). Silent until it told the priority.</summary>
internal sealed class NetworkSlots() : WireRule(Description)
{
    private const string InUse = "B09.FR.22";
    private const string Priority = "OCPPCommCtrlr.NetworkConfigurationPriority";

    private static readonly RuleCard Description = new(
        "network-slot-in-use",
        "variables",
        Party.Station,
        RuleCard.V21,
        "A station that falls back to a slot takes what is in it. One that lets it be changed while it is in use, half of it old and half new, finds no CSMS at all any more.",
        new Requirement(InUse, "A variable of a network slot that is in NetworkConfigurationPriority is not set."));

    private static readonly string[] Told = [Priority];

    /// <inheritdoc />
    public override IReadOnlyList<string> Variables => Told;

    /// <inheritdoc />
    public override void Look(Observation seen)
    {
        if (!seen.IsResult(Party.Station, "SetVariables") || seen.Variables.Text(Priority) is not { Length: > 0 } priority)
            return;
        // What takes the slot out of use may come with it.
        if (seen.Request.Items("setVariableData").Any(static data => data.Text("variable", "name") == "NetworkConfigurationPriority"))
            return;
        var slots = priority.Split(',', StringSplitOptions.TrimEntries);
        foreach (var result in seen.Payload.Items("setVariableResult"))
        {
            if (result.Text("attributeStatus") != "Accepted" || result.Text("component", "name") != "NetworkConfiguration" || result.Text("component", "instance") is not { } slot || !slots.Contains(slot))
                continue;
            seen.Report(Breach(InUse, $"{VariableName.Spoken(result)} is set, and slot {slot} is in use.", "Rejected", "Accepted", "setVariableResult.attributeStatus"));
            return;
        }
    }
}
