using TestHarness.Ocpp;

namespace TestHarness.Rules.Variables;

/// <summary>A CSMS does not change the configuration of a network slot that is in NetworkConfigurationPriority (B09.FR.21). Silent until the station told the priority.</summary>
internal sealed class NetworkSlots() : WireRule(Description)
{
    private const string InUse = "B09.FR.21";
    private const string Priority = "OCPPCommCtrlr.NetworkConfigurationPriority";

    private static readonly RuleCard Description = new(
        "network-slot-in-use",
        "variables",
        Party.Csms,
        RuleCard.V21,
        "A station that falls back to a slot takes what is in it. Changed while it is in use, half of it old and half new, the station finds no CSMS at all.",
        new Requirement(InUse, "A network slot that is in NetworkConfigurationPriority is not changed."));

    private static readonly string[] Told = [Priority];

    /// <inheritdoc />
    public override IReadOnlyList<string> Variables => Told;

    /// <inheritdoc />
    public override void Look(Observation seen)
    {
        if (!seen.IsRequest(Party.Csms, "SetVariables") || seen.Variables.Text(Priority) is not { Length: > 0 } priority)
            return;
        var slots = priority.Split(',', StringSplitOptions.TrimEntries);
        foreach (var data in seen.Payload.Items("setVariableData"))
        {
            // What takes the slot out of use comes first.
            if (data.Text("variable", "name") == "NetworkConfigurationPriority")
                return;
            if (data.Text("component", "name") != "NetworkConfiguration" || data.Text("component", "instance") is not { } slot || !slots.Contains(slot))
                continue;
            seen.Report(Breach(InUse, $"{VariableName.Spoken(data)} is to be set, and slot {slot} is in use.", "a slot that is not in NetworkConfigurationPriority", slot, "setVariableData.component.instance"));
            return;
        }
    }
}
